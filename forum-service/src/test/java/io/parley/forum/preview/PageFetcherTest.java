package io.parley.forum.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.parley.web.outbound.PublicAddresses;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFetcherTest {

    private static final String HEAD = "<html><head><title>Plain</title>";

    private HttpServer server = start();
    private final AtomicInteger asked = new AtomicInteger();

    /** As public addresses, but the name public.test is this machine's. */
    private final SystemDefaultDnsResolver resolver = new SystemDefaultDnsResolver() {
        private final PublicAddresses others = new PublicAddresses();

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return host.equals("public.test")
                    ? new InetAddress[] {InetAddress.getLoopbackAddress()}
                    : others.resolve(host);
        }
    };

    private final PageFetcher fetcher = new PageFetcher(resolver, Duration.ofSeconds(2));

    private static HttpServer start() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void serve() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.stop(0);
        fetcher.destroy();
    }

    @Test
    void aPageSaysWhatItIs() {
        page("/", """
            <html><head><title>Plain</title><meta property="og:title" content="Roses &amp; more">
            <meta name="description" content="All
              of them"><meta property="og:image" content="https://example.org/a.png"></head>\
            """);

        PreviewedPage page = preview("/").orElseThrow();
        assertThat(page).isEqualTo(new PreviewedPage("Roses & more", "All of them", null, "https://example.org/a.png"));
    }

    @Test
    void aPageThatDoesNotWantToBeShownIsNot() {
        page("/", HEAD + "<meta name=robots content='index, nosnippet'>");

        assertThat(preview("/")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "0x7f000001", "localhost", "169.254.169.254"})
    void nothingInternalIsAsked(String host) {
        page("/", HEAD);

        assertThat(fetcher.fetch(URI.create("http://" + host + ":" + port() + "/")))
                .isEmpty();
        assertThat(asked).hasValue(0);
    }

    @Test
    void aRedirectLeadsToNothingInternal() {
        redirect("/there", "http://127.0.0.1:" + port() + "/secret");
        page("/secret", HEAD);
        redirect("/file", "file:///etc/passwd");

        assertThat(preview("/there")).isEmpty();
        assertThat(preview("/file")).isEmpty();
        assertThat(asked).hasValue(2);
    }

    @Test
    void aRedirectElsewhereIsFollowedButNotForEver() {
        redirect("/moved", "http://public.test:" + port() + "/page");
        page("/page", HEAD);
        redirect("/circle", "/circle");

        assertThat(preview("/moved").orElseThrow().title()).isEqualTo("Plain");
        assertThat(preview("/circle")).isEmpty();
    }

    @Test
    void ofAnEndlessPageTheBeginningIsRead() {
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(HEAD.getBytes(UTF_8));
                byte[] filling = "x".repeat(64 * 1024).getBytes(UTF_8);
                for (int nth = 0; nth < 64; nth++) body.write(filling);
            }
        });

        assertThat(preview("/").orElseThrow().title()).isEqualTo("Plain");
    }

    @Test
    void aPageThatDoesNotComeToItsEndIsGivenUp() throws IOException {
        PageFetcher impatient = new PageFetcher(resolver, Duration.ofMillis(300));
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(HEAD.getBytes(UTF_8));
            exchange.getResponseBody().flush();
        });

        assertThat(impatient.fetch(url("/"))).isEmpty();
        impatient.destroy();
    }

    @Test
    void whatIsNoPageHasNoPreview() {
        server.createContext("/", exchange -> answer(exchange, 200, "image/png", "x"));
        server.createContext("/gone", exchange -> answer(exchange, 404, "text/html", HEAD));

        assertThat(preview("/")).isEmpty();
        assertThat(preview("/gone")).isEmpty();
    }

    private Optional<PreviewedPage> preview(String path) {
        return fetcher.fetch(url(path)).flatMap(PreviewedPage::of);
    }

    private URI url(String path) {
        return URI.create("http://public.test:" + port() + path);
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private void page(String path, String html) {
        server.createContext(path, exchange -> answer(exchange, 200, "text/html; charset=utf-8", html));
    }

    private void redirect(String path, String location) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            answer(exchange, 302, null, "");
        });
    }

    private void answer(HttpExchange exchange, int status, @Nullable String type, String body) throws IOException {
        asked.incrementAndGet();
        if (type != null) exchange.getResponseHeaders().set("Content-Type", type);
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
