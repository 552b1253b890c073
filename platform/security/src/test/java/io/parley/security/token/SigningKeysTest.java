package io.parley.security.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SigningKeysTest {

    private final AtomicInteger fetches = new AtomicInteger();
    private volatile int status = 200;
    private HttpServer identity;
    private SigningKeys keys;

    @BeforeEach
    void start() throws IOException, JOSEException {
        RSAKey key = new RSAKeyGenerator(2048).keyID("known").generate();
        byte[] set = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        identity = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        identity.createContext("/oauth2/jwks", exchange -> {
            fetches.incrementAndGet();
            try (exchange) {
                exchange.sendResponseHeaders(status, set.length);
                exchange.getResponseBody().write(set);
            }
        });
        identity.start();
        keys = SigningKeys.at(
                URI.create("http://127.0.0.1:" + identity.getAddress().getPort() + "/oauth2/jwks"));
    }

    @AfterEach
    void stop() {
        identity.stop(0);
    }

    @Test
    void keysAreFetchedOnce() throws KeySourceException {
        assertThat(keys.get(keyOf("known"), null)).hasSize(1);
        assertThat(keys.get(keyOf("known"), null)).hasSize(1);
        assertThat(fetches).hasValue(1);
    }

    @Test
    void madeUpKeyIdsAreNoKeysAndCauseFewFetches() throws KeySourceException {
        assertThat(keys.get(keyOf("known"), null)).hasSize(1);
        for (int i = 0; i < 50; i++)
            assertThat(keys.get(keyOf("made-up-" + i), null)).isEmpty();
        assertThat(fetches.get()).isLessThan(5);
        assertThat(keys.get(keyOf("known"), null)).hasSize(1);
    }

    @Test
    void withoutAnyKeyItIsAnOutage() {
        status = 503;
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(KeySourceException.class).isThrownBy(() -> keys.get(keyOf("known"), null));
        }
    }

    private static JWKSelector keyOf(String id) {
        return new JWKSelector(new JWKMatcher.Builder().keyID(id).build());
    }
}
