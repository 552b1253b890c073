package io.parley.identity.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TotpTest {

    // RFC 6238, appendix B; the last six of its eight digits.
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @Test
    void codesAreThoseOfTheStandard() {
        assertThat(Totp.codeAt(SECRET, 1)).isEqualTo("287082");
        assertThat(Totp.codeAt(SECRET, 1111111109 / 30)).isEqualTo("081804");
    }

    @Test
    void theSecretIsWrittenInBase32() {
        assertThat(Totp.written(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.written(new byte[20])).isEqualTo("A".repeat(32));
    }

    @Test
    void aCodeIsGoodOneStepTooEarlyOrTooLate() {
        Instant now = Instant.ofEpochSecond(100 * 30 + 7);

        assertThat(Totp.stepOf(SECRET, Totp.codeAt(SECRET, 99), now)).hasValue(99);
        assertThat(Totp.stepOf(SECRET, Totp.codeAt(SECRET, 101), now)).hasValue(101);
        assertThat(Totp.stepOf(SECRET, Totp.codeAt(SECRET, 98), now)).isEmpty();
        assertThat(Totp.stepOf(SECRET, "nonsense", now)).isEmpty();
    }
}
