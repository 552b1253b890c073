package io.parley.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
    void theKeySetHoldsOneWholeRsaKey() throws IOException {
        var key = JsonPath.parse(Files.readString(secrets.signingKeys()));

        assertThat(number(key.read("$.keys[0].p")).multiply(number(key.read("$.keys[0].q"))))
                .isEqualTo(number(key.read("$.keys[0].n")))
                .satisfies(n -> assertThat(n.bitLength()).isEqualTo(2048));
        assertThat(key.read("$.keys[0].kid", String.class)).hasSize(43);
    }

    private static BigInteger number(String encoded) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(encoded));
    }
}
