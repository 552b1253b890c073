package io.parley.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private Path folder = Path.of(".");
    private Secrets secrets = new Secrets(folder);

    @BeforeEach
    void aNewHome(@TempDir Path home) {
        folder = home.resolve("secrets");
        secrets = new Secrets(folder);
    }

    @Test
    void onlyTheOwnerReadsThem() throws IOException {
        secrets.configServerPassword();
        secrets.databasePassword(Catalogue.named("forum"));
        secrets.signingKeys();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void theyOutliveAStart() {
        String password = secrets.superuserPassword();

        assertThat(new Secrets(folder).superuserPassword()).isEqualTo(password);
    }

    @Test
    void everyServiceHasItsOwn() {
        assertThat(secrets.databasePassword(Catalogue.named("forum")))
                .isNotEqualTo(secrets.databasePassword(Catalogue.named("org")));
    }

    @Test
    void whatTheKeySetsPrivateHalfSignsItsPublicHalfVerifies() throws Exception {
        var key = JsonPath.parse(Files.readString(secrets.signingKeys()));
        var point = new ECPoint(number(key.read("$.keys[0].x")), number(key.read("$.keys[0].y")));
        var curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        var p256 = curve.getParameterSpec(ECParameterSpec.class);
        var keys = KeyFactory.getInstance("EC");
        byte[] text = "a token".getBytes(StandardCharsets.UTF_8);

        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.generatePrivate(new ECPrivateKeySpec(number(key.read("$.keys[0].d")), p256)));
        signature.update(text);
        byte[] signed = signature.sign();
        signature.initVerify(keys.generatePublic(new ECPublicKeySpec(point, p256)));
        signature.update(text);

        assertThat(signature.verify(signed)).isTrue();
        assertThat(key.read("$.keys[0].kid", String.class)).hasSize(43);
    }

    private static BigInteger number(String encoded) {
        assertThat(encoded).as("32 bytes, always").hasSize(43);
        return new BigInteger(1, Base64.getUrlDecoder().decode(encoded));
    }
}
