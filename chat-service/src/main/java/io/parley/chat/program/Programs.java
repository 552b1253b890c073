package io.parley.chat.program;

import io.parley.messaging.Ids;
import io.parley.web.outbound.PublicAddresses;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Asks other programs: signed, without following redirects, at public addresses only, and for a short time. */
@Component
class Programs implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Programs.class);
    private static final int MOST_BYTES = 64 * 1024;

    private final CloseableHttpClient http;
    private final Duration patience;
    private final Clock clock;

    Programs(ProgramProperties properties, Clock clock) {
        this.patience = properties.patience();
        this.clock = clock;
        DnsResolver resolver = properties.internal() ? SystemDefaultDnsResolver.INSTANCE : new PublicAddresses();
        Timeout timeout = Timeout.of(patience);
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .setMaxConnTotal(50)
                        .setMaxConnPerRoute(5)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .build();
    }

    /** What the program answers to this JSON; empty if it doesn't in time, or not well. */
    Optional<String> ask(URI url, SigningSecret secret, String json) {
        HttpPost request = signed(url, secret, json);
        // Its time is that of the whole answer, however slowly it drips.
        CompletableFuture<Void> end = CompletableFuture.runAsync(
                request::cancel, CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
        try {
            return Optional.ofNullable(http.execute(request, Programs::text));
        } catch (IOException e) {
            log.info("A command's program didn't answer: {}", e.getClass().getSimpleName());
            return Optional.empty();
        } finally {
            end.cancel(false);
        }
    }

    private HttpPost signed(URI url, SigningSecret secret, String json) {
        String id = "msg_" + Ids.next();
        long now = clock.instant().getEpochSecond();
        HttpPost request = new HttpPost(url);
        request.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON));
        request.setHeader("webhook-id", id);
        request.setHeader("webhook-timestamp", String.valueOf(now));
        request.setHeader("webhook-signature", secret.sign(id, now, json));
        return request;
    }

    private static String text(ClassicHttpResponse response) throws IOException {
        if (response.getCode() / 100 != 2) throw new IOException("Status " + response.getCode());
        if (response.getEntity() == null) return "";
        byte[] bytes = Objects.requireNonNull(response.getEntity().getContent()).readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) throw new IOException("More than " + MOST_BYTES + " bytes");
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void destroy() throws IOException {
        http.close();
    }
}
