package io.parley.system.endurance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.parley.system.client.Parley;
import io.parley.system.client.Session;
import io.parley.system.command.Wait;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WritersTest {

    private static final String RENEWED = """
            {"accessToken": "new", "refreshToken": "newer", "user": {"id": "u"}}""";

    private final CountDownLatch refused = new CountDownLatch(1);
    private final Ledger ledger = new Ledger();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/auth/refresh", exchange -> answer(exchange, 200, RENEWED));
        server.createContext("/api/v1/refused", exchange -> {
            refused.countDown();
            answer(exchange, 403, "{}");
        });
        server.createContext(
                "/api/v1/posts",
                exchange -> answer(exchange, authorization(exchange).equals("Bearer new") ? 201 : 401, "{}"));
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void aClientThatIsRefusedForGoodFailsTheDrill() throws InterruptedException {
        Writers writers = start("/refused");
        refused.await();

        assertThatThrownBy(writers::close).isInstanceOf(DrillFailed.class).hasMessageContaining("refused");
    }

    @Test
    void aClientWhoseTokenExpiredRenewsItAndGoesOn() {
        try (Writers _ = start("/posts")) {
            Wait.ofAtMost(Duration.ofSeconds(40))
                    .until(
                            "two are acknowledged",
                            () -> ledger.acknowledged() < 2 ? Optional.of("not yet") : Optional.empty());
        }

        assertThat(ledger.failures()).isZero();
    }

    private Writers start(String path) {
        Parley parley =
                new Parley(URI.create("http://localhost:" + server.getAddress().getPort()));
        Session session = new Session(parley, "expired", "refresh", "u");
        return Writers.start(List.of(session), List.of(path), "word", ledger, Duration.ofMillis(1));
    }

    private static String authorization(HttpExchange exchange) {
        return exchange.getRequestHeaders().getFirst("Authorization");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
