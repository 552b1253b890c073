package io.parley.billing.webhook;

import io.parley.billing.BillingProblem;
import io.parley.billing.stripe.StripeProperties;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Takes a call of Stripe, if it is one. What comes of it is found out later: Stripe has its answer at once. */
@Component
class ReceiveWebhook {

    private final WebhookSignature signature;
    private final StripeEvents events;
    private final StripeProperties properties;
    private final JsonMapper json;

    ReceiveWebhook(WebhookSignature signature, StripeEvents events, StripeProperties properties, JsonMapper json) {
        this.signature = signature;
        this.events = events;
        this.properties = properties;
        // Stripe's events grow.
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    public void handle(byte[] body, @Nullable String signatureHeader) {
        String text = new String(body, StandardCharsets.UTF_8);
        signature.require(text, signatureHeader);
        StripeEvent event = parse(text);
        if (!isOurs(event)) throw BillingProblem.WEBHOOK_REFUSED.exception();
        events.add(event);
    }

    private StripeEvent parse(String text) {
        try {
            return json.readValue(text, StripeEvent.class);
        } catch (JacksonException noEvent) {
            throw BillingProblem.WEBHOOK_REFUSED.exception();
        }
    }

    private boolean isOurs(@Nullable StripeEvent event) {
        return event != null
                && event.isComplete()
                && Objects.equals(event.account(), properties.account())
                && Objects.equals(event.livemode(), properties.live());
    }
}
