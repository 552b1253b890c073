package io.parley.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpServer;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import io.parley.gateway.TestKeys;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.circuitbreaker.resilience4j.ReactiveResilience4JCircuitBreakerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.ReactiveResilience4jBulkheadProvider;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JConfigurationProperties;

class PublishedKeysTest {

    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-01T00:00:00Z"));
    private final InstantSource time = now::get;
    private final AtomicReference<String> published = new AtomicReference<>("");
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer identity;
    private PublishedKeys keys;

    @BeforeEach
    void anIdentityService() throws IOException {
        identity = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        identity.createContext("/", exchange -> {
            try (exchange) {
                asked.incrementAndGet();
                byte[] body = Objects.requireNonNull(published.get()).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(body.length == 0 ? UNAVAILABLE : OK, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        });
        identity.start();
        String url = "http://localhost:" + identity.getAddress().getPort() + "/oauth2/jwks";
        Resilience4JConfigurationProperties withoutLimit = new Resilience4JConfigurationProperties();
        withoutLimit.setDisableTimeLimiter(true);
        keys = new PublishedKeys(
                new TokenProperties("http://localhost:8080", URI.create(url), Duration.ZERO),
                time.withZone(ZoneOffset.UTC),
                new ReactiveResilience4JCircuitBreakerFactory(
                        CircuitBreakerRegistry.ofDefaults(),
                        TimeLimiterRegistry.ofDefaults(),
                        new ReactiveResilience4jBulkheadProvider(BulkheadRegistry.ofDefaults()),
                        withoutLimit));
    }

    @AfterEach
    void close() {
        identity.stop(0);
    }

    @Test
    void oneFailureIsNotForEver() {
        assertThatThrownBy(() -> having("a")).isNotNull();

        published.set(new TestKeys("a").publicSet());

        awaitKey("a");
    }

    @Test
    void aKeyThatTakesTheOthersPlaceIsFound() {
        published.set(new TestKeys("a").publicSet());
        awaitKey("a");

        published.set(new TestKeys("b").publicSet());
        assertThat(having("b").getKeyByKeyId("b")).isNull();
        now.updateAndGet(then -> then.plus(Duration.ofSeconds(6)));

        awaitKey("b");
    }

    @Test
    void whatIsKnownIsNotAskedForAgain() {
        published.set(new TestKeys("a").publicSet());
        awaitKey("a");
        int before = asked.get();

        having("a");

        assertThat(asked).hasValue(before);
    }

    /** A first call may take longer than it is waited for. */
    private void awaitKey(String keyId) {
        await().ignoreExceptions().until(() -> having(keyId).getKeyByKeyId(keyId) != null);
    }

    private JWKSet having(String keyId) {
        return Objects.requireNonNull(keys.having(keyId).block(Duration.ofSeconds(30)));
    }
}
