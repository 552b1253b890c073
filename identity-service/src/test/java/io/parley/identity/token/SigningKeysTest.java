package io.parley.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

class SigningKeysTest {

    private final ECKey now;
    private final RSAKey before;

    SigningKeysTest() throws JOSEException {
        now = new ECKeyGenerator(Curve.P_256).keyID("now").generate();
        before = new RSAKeyGenerator(2048).keyID("before").generate();
    }

    @Test
    void theFirstKeySignsAndAllArePublishedWithoutTheirSecrets() {
        SigningKeys keys = SigningKeys.of(new JWKSet(List.of(now, before)));

        assertThat(keys.signer().getKeyID()).isEqualTo("now");
        assertThat(keys.algorithms()).containsExactlyInAnyOrder(SignatureAlgorithm.ES256, SignatureAlgorithm.RS256);
        assertThat(keys.published().getKeys()).hasSize(2).noneMatch(key -> key.isPrivate());
    }

    @Test
    void withoutAPrivateKeyNothingStarts() {
        assertThatIllegalStateException().isThrownBy(() -> SigningKeys.of(new JWKSet(now.toPublicJWK())));
        assertThatIllegalStateException().isThrownBy(() -> SigningKeys.of(new JWKSet()));
    }

    @Test
    void anUnreadableFileIsNamedAndNotQuoted(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("keys.json"), "secret nonsense");

        assertThatIllegalStateException()
                .isThrownBy(() -> SigningKeys.read(file))
                .withMessageContaining(file.toString())
                .withMessageNotContaining("nonsense")
                .withNoCause();
        assertThatIllegalStateException().isThrownBy(() -> SigningKeys.read(folder.resolve("absent")));
    }
}
