package io.parley.billing.webhook;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import io.parley.billing.BillingProblem;
import io.parley.billing.stripe.StripeProperties;
import io.parley.web.problem.Problem;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells Stripe's calls from others, by each of the secrets that count just now. */
@Component
class WebhookSignature {

    private final StripeProperties properties;
    private final Clock clock;

    WebhookSignature(StripeProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** @throws Problem {@code webhook-refused} unless it was signed with one of our secrets, a short time ago */
    void require(String body, @Nullable String signature) {
        if (signature == null
                || properties.webhookSecrets().stream().noneMatch(secret -> isSigned(body, signature, secret)))
            throw BillingProblem.WEBHOOK_REFUSED.exception();
    }

    private boolean isSigned(String body, String signature, String secret) {
        try {
            return Webhook.Signature.verifyHeader(
                    body, signature, secret, properties.tolerance().toSeconds(), clock);
        } catch (SignatureVerificationException wrong) {
            return false;
        }
    }
}
