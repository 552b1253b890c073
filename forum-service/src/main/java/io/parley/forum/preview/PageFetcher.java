package io.parley.forum.preview;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.util.Timeout;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * Fetches pages of the internet: at most 2 MB of each, five redirects and a short time. Each connection, also after a redirect,
 * goes to an address that the resolver found and looked at.
 */
class PageFetcher implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(PageFetcher.class);
    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final int MOST_REDIRECTS = 5;
    private static final int AT_ONCE = 20;

    private final CloseableHttpClient http;
    private final Duration patience;

    PageFetcher(DnsResolver resolver, Duration patience) {
        this.patience = patience;
        Timeout timeout = Timeout.of(patience);
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .setMaxConnTotal(AT_ONCE)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setMaxRedirects(MOST_REDIRECTS)
                        .setConnectionRequestTimeout(timeout)
                        .build())
                .setUserAgent("Mozilla/5.0 (compatible; ParleyPreview/1.0)")
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /** The page, as far as it was read; empty if there is none, it doesn't come in time, or doesn't want to be shown. */
    Optional<Document> fetch(URI url) {
        HttpGet request = new HttpGet(url);
        request.setHeader("Accept", "text/html,application/xhtml+xml");
        // Its time is that of the whole page, however slowly it drips.
        CompletableFuture<Void> end = CompletableFuture.runAsync(
                request::cancel, CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
        try {
            return Optional.ofNullable(http.execute(request, response -> page(response, url)));
        } catch (IOException e) {
            log.info("A page can't be previewed: {}", e.getClass().getSimpleName());
            return Optional.empty();
        } finally {
            end.cancel(false);
        }
    }

    private static Document page(ClassicHttpResponse response, URI url) throws IOException {
        if (response.getCode() != 200 || response.getEntity() == null)
            throw new IOException("Status " + response.getCode());
        ContentType type = ContentType.parseLenient(response.getEntity().getContentType());
        if (type == null || !type.getMimeType().endsWith("html")) throw new IOException("No HTML");
        Header robots = response.getFirstHeader("X-Robots-Tag");
        if (robots != null && PreviewedPage.refuses(robots.getValue())) throw new IOException("Not to be shown");
        InputStream content = Objects.requireNonNull(response.getEntity().getContent());
        byte[] bytes = content.readNBytes(MOST_BYTES);
        String charset = type.getCharset() == null ? null : type.getCharset().name();
        return Jsoup.parse(new ByteArrayInputStream(bytes), charset, url.toString());
    }

    @Override
    public void destroy() throws IOException {
        http.close();
    }
}
