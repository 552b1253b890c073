package io.parley.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The key that signs this JVM's tokens, and a file with it for the services. */
final class TestKeys {

    private static final ECKey KEY = newKey("test");
    private static final Path FILE = write(KEY);

    private TestKeys() {}

    static ECKey key() {
        return KEY;
    }

    static Path file() {
        return FILE;
    }

    static ECKey newKey(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(id)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("No key for tests", e);
        }
    }

    private static Path write(ECKey key) {
        try {
            Path file = Files.createTempFile("parley-test-keys-", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, new JWKSet(key).toString(false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
