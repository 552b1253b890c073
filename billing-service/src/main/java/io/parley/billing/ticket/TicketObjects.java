package io.parley.billing.ticket;

import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import io.parley.billing.stripe.Stripe;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells which payment for places an object of Stripe belongs to. */
@Component
public class TicketObjects {

    /** By this metadata Stripe's objects know our payment. */
    static final String PAYMENT = "ticket_payment";

    private final TicketPayments payments;
    private final Stripe stripe;

    TicketObjects(TicketPayments payments, Stripe stripe) {
        this.payments = payments;
        this.stripe = stripe;
    }

    /**
     * The payment that an event of Stripe is about; empty if it is about none.
     *
     * @param type such as {@code checkout.session.completed}
     * @param objectId of what it is about
     */
    public Optional<UUID> paymentOf(String type, @Nullable String objectId) {
        if (objectId == null) return Optional.empty();
        return switch (type.split("\\.", -1)[0]) {
            case "checkout" -> payments.ofSession(objectId);
            case "payment_intent" -> ofIntent(objectId);
            case "charge" ->
                stripe.find(client -> client.v1().charges().retrieve(objectId))
                        .map(Charge::getPaymentIntent)
                        .flatMap(this::ofIntent);
            case "refund" ->
                stripe.find(client -> client.v1().refunds().retrieve(objectId))
                        .map(Refund::getPaymentIntent)
                        .flatMap(this::ofIntent);
            default -> Optional.empty();
        };
    }

    private Optional<UUID> ofIntent(String intentId) {
        return payments.ofIntent(intentId)
                .or(() -> stripe.find(client -> client.v1().paymentIntents().retrieve(intentId))
                        .map(PaymentIntent::getMetadata)
                        .flatMap(TicketObjects::idIn));
    }

    private static Optional<UUID> idIn(Map<String, String> metadata) {
        try {
            return Optional.ofNullable(metadata.get(PAYMENT)).map(UUID::fromString);
        } catch (IllegalArgumentException others) {
            return Optional.empty();
        }
    }
}
