package io.parley.system.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookSecretsTest {

    private static final List<String> OLD_AND_NEW = List.of("whsec_old", "whsec_new");

    @Test
    void aRotationGoesFromTheOldOneOverBothToTheNewOne() {
        assertThat(WebhookSecrets.during(OLD_AND_NEW, 0).secrets()).containsExactly("whsec_old");
        assertThat(WebhookSecrets.during(OLD_AND_NEW, 0.5).secrets()).containsExactly("whsec_old", "whsec_new");
        assertThat(WebhookSecrets.during(OLD_AND_NEW, 1).secrets()).containsExactly("whsec_new");
    }

    @Test
    void theHeaderHasTheTimeAndASignatureOfEach() {
        String header = new WebhookSecrets(OLD_AND_NEW).sign("{}", Instant.ofEpochSecond(1_700_000_000));

        assertThat(header).matches("t=1700000000,v1=[0-9a-f]{64},v1=[0-9a-f]{64}");
    }
}
