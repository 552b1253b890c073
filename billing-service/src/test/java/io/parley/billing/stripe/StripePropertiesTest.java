package io.parley.billing.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StripePropertiesTest {

    @Test
    void nothingStartsWithoutItsSecrets() {
        assertThatIllegalArgumentException().isThrownBy(() -> properties("sk_test", List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> properties("sk_test", List.of("whsec_1", " ")));
        assertThatIllegalArgumentException().isThrownBy(() -> properties(" ", List.of("whsec_1")));
    }

    @Test
    void theyAreNeverPrinted() {
        assertThat(properties("sk_test_secret", List.of("whsec_secret")).toString())
                .doesNotContain("secret");
    }

    @Test
    void aKeyOfTheOtherModeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> properties("sk_live_1", List.of("whsec_1")))
                .withMessageContaining("parley.billing.stripe.live");
    }

    private static StripeProperties properties(String key, List<String> secrets) {
        return new StripeProperties(
                URI.create("http://localhost"),
                key,
                secrets,
                Duration.ofMinutes(5),
                false,
                null,
                Duration.ofSeconds(1));
    }
}
