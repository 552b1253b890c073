package io.parley.security.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.parley.security.CurrentUser;
import io.parley.security.TestTokens;
import io.parley.security.sample.SecuredApplication;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;

@SpringBootTest(
        classes = SecuredApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=forum-service",
            "parley.security.died-sessions.enabled=false",
            "parley.messaging.create-topics=false",
            "parley.security.for-people-only=/anyone",
            "spring.autoconfigure.exclude=org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
                    + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
class PersonalTokenTest {

    private static final CurrentUser ADA = TestTokens.ada();
    private static final AtomicInteger ASKED = new AtomicInteger();
    private static HttpServer identity;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void start() throws IOException {
        identity = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        identity.createContext("/trade", PersonalTokenTest::trade);
        identity.start();
    }

    @AfterAll
    static void stop() {
        identity.stop(0);
    }

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", TestTokens::keySet);
        properties.add(
                "parley.security.token-exchange",
                () -> "http://127.0.0.1:" + identity.getAddress().getPort() + "/trade");
    }

    @Test
    void itIsTradedOnceAndSpeaksForItsOwnerWithinItsScopes() {
        int before = ASKED.get();

        assertThat(call(HttpMethod.GET, "/me", "parley_pat_reads"))
                .contains(ADA.id().toString());
        assertThat(call(HttpMethod.GET, "/me", "parley_pat_reads"))
                .contains(ADA.id().toString());
        assertThat(call(HttpMethod.POST, "/me", "parley_pat_reads")).contains("insufficient-scope");

        assertThat(ASKED.get() - before).isEqualTo(1);
    }

    @Test
    void oneOfAnotherContextMayNothingHere() {
        assertThat(call(HttpMethod.GET, "/me", "parley_pat_elsewhere")).contains("insufficient-scope");
    }

    @Test
    void whatIsForPeopleOnlyIsNotForPrograms() {
        assertThat(call(HttpMethod.GET, "/anyone", "parley_pat_reads")).contains("insufficient-scope");
        assertThat(call(HttpMethod.GET, "/anyone", TestTokens.of(ADA))).isEqualTo("ada");
    }

    @Test
    void oneThatIsUnknownIsRefusedAndOneThatNobodyCanJudgeWaits() {
        assertThat(call(HttpMethod.GET, "/me", "parley_pat_unknown")).contains("invalid-token");
        assertThat(call(HttpMethod.GET, "/me", "parley_pat_broken")).contains("unavailable");
    }

    private String call(HttpMethod method, String path, String token) {
        return RestClient.create("http://127.0.0.1:" + port)
                .method(method)
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchangeForRequiredValue(
                        (_, response) -> new String(response.getBody().readAllBytes(), UTF_8));
    }

    private static void trade(HttpExchange exchange) throws IOException {
        ASKED.incrementAndGet();
        String asked = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (asked.contains("reads")) answer(exchange, 200, "forum:read identity:write");
        else if (asked.contains("elsewhere")) answer(exchange, 200, "org:read");
        else answer(exchange, asked.contains("broken") ? 500 : 401, "");
    }

    private static void answer(HttpExchange exchange, int status, String scopes) throws IOException {
        String token = TestTokens.with(ADA, claims -> claims.claim("scope", scopes));
        byte[] body = "{\"accessToken\":\"%s\"}".formatted(token).getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }
}
