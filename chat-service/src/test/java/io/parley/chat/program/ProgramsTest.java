package io.parley.chat.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgramsTest {

    private final SigningSecret secret = SigningSecret.fresh();
    private final Map<String, String> got = new ConcurrentHashMap<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void aProgram() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void itEnds() {
        end.countDown();
        server.stop(0);
    }

    @Test
    void aProgramIsAskedWithASignatureThatItCanCheck() throws IOException {
        serve(exchange -> {
            exchange.getRequestHeaders()
                    .forEach((name, values) -> got.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            got.put("body", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("ok".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });

        assertThat(programs(true).ask(url(), secret, "{}")).contains("ok");

        long timestamp = Long.parseLong(got.getOrDefault("webhook-timestamp", ""));
        assertThat(got.get("webhook-signature"))
                .isEqualTo(secret.sign(got.getOrDefault("webhook-id", ""), timestamp, "{}"));
        assertThat(got).containsEntry("body", "{}").containsEntry("content-type", "application/json; charset=UTF-8");
    }

    @Test
    void theSignatureIsThatOfStandardWebhooks() {
        SigningSecret known = new SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(known.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void oneThatIsSilentIsWaitedForForItsTimeOnly() {
        serve(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            awaitEnd();
        });

        assertThat(programs(true).ask(url(), secret, "{}")).isEmpty();
    }

    @Test
    void errorsRedirectsAndFloodsAreNoAnswer() {
        serve(exchange -> {
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        assertThat(programs(true).ask(url(), secret, "{}")).isEmpty();

        server.removeContext("/");
        serve(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[70_000]);
            exchange.close();
        });
        assertThat(programs(true).ask(url(), secret, "{}")).isEmpty();
    }

    @Test
    void nothingInternalIsAsked() {
        serve(exchange -> {
            got.put("asked", "yes");
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });

        assertThat(programs(false).ask(url(), secret, "{}")).isEmpty();
        assertThat(programs(false)
                        .ask(
                                URI.create("http://localhost:"
                                        + server.getAddress().getPort() + "/"),
                                secret,
                                "{}"))
                .isEmpty();
        assertThat(got).isEmpty();
    }

    private static Programs programs(boolean internal) {
        return new Programs(new ProgramProperties(Duration.ofSeconds(1), internal), Clock.systemUTC());
    }

    private void serve(HttpHandler handler) {
        server.createContext("/", handler);
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
