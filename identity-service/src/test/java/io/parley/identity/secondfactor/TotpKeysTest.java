package io.parley.identity.secondfactor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TotpKeysTest {

    private static final UUID USER = UUID.randomUUID();
    private static final byte[] SECRET = "a secret of twenty b".getBytes(US_ASCII);
    private static final String OLD = "old:" + Base64.getEncoder().encodeToString(new byte[32]);
    private static final String NEW =
            "new:" + Base64.getEncoder().encodeToString("n".repeat(32).getBytes(US_ASCII));

    @Test
    void whatWasEncryptedComesBackForItsUserOnly() {
        TotpKeys keys = keys(OLD);
        byte[] stored = keys.encrypt(USER, SECRET);

        assertThat(new String(stored, US_ASCII)).doesNotContain("secret");
        assertThat(keys.encrypt(USER, SECRET)).isNotEqualTo(stored);
        assertThat(keys.decrypt(USER, "old", stored)).isEqualTo(SECRET);
        assertThatThrownBy(() -> keys.decrypt(UUID.randomUUID(), "old", stored))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anOldKeyStillOpensWhatItEncrypted() {
        byte[] stored = keys(OLD).encrypt(USER, SECRET);
        TotpKeys both = keys(NEW + ", " + OLD);

        assertThat(both.current()).isEqualTo("new");
        assertThat(both.decrypt(USER, "old", stored)).isEqualTo(SECRET);
        assertThatThrownBy(() -> keys(NEW).decrypt(USER, "old", stored)).hasMessageContaining("no key old");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1:", ":AAAA", "1:short", "1:no base64!", "1:AAAA,"})
    void nothingStartsWithoutAKey(String setting) {
        assertThatThrownBy(() -> keys(setting))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("parley.identity.totp-keys");
    }

    private static TotpKeys keys(String setting) {
        return new TotpKeys(new TotpKeyProperties(setting));
    }
}
