package io.parley.billing.stripe;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How to talk to Stripe.
 *
 * @param apiBase where its API is, without a path
 * @param apiKey the secret key, {@code sk_...} or {@code rk_...}
 * @param webhookSecrets what its calls are signed with, {@code whsec_...}; two of them while one takes the other's place
 * @param tolerance how old a signature may be
 * @param live whether the key moves real money; calls of the other mode are refused
 * @param account whose events are taken where the endpoint hears of connected accounts; null for our own only
 * @param timeout for one answer
 */
@ConfigurationProperties("parley.billing.stripe")
public record StripeProperties(
        URI apiBase,
        String apiKey,
        List<String> webhookSecrets,
        Duration tolerance,
        boolean live,
        @Nullable String account,
        Duration timeout) {

    public StripeProperties {
        webhookSecrets = List.copyOf(webhookSecrets);
        if (apiKey.isBlank()) throw new IllegalArgumentException("parley.billing.stripe.api-key is blank");
        if (apiKey.contains(live ? "_test_" : "_live_"))
            throw new IllegalArgumentException("parley.billing.stripe.live is " + live + ", and the api-key is not");
        if (webhookSecrets.isEmpty() || webhookSecrets.stream().anyMatch(String::isBlank))
            throw new IllegalArgumentException("parley.billing.stripe.webhook-secrets has a blank one, or none");
    }

    /** Without its secrets. */
    @Override
    public String toString() {
        return "StripeProperties[apiBase=" + apiBase + ", live=" + live + "]";
    }
}
