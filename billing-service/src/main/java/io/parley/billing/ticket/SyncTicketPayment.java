package io.parley.billing.ticket;

import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import io.parley.billing.stripe.Stripe;
import io.parley.contracts.billing.TicketPaymentSucceeded;
import io.parley.messaging.Outbox;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads from Stripe what became of a payment for places, under the lock of its row. It ends the same however often and in whatever
 * order it is called.
 */
@Component
public class SyncTicketPayment {

    private final TicketPayments payments;
    private final TicketRefunds refunds;
    private final Stripe stripe;
    private final Outbox outbox;

    SyncTicketPayment(TicketPayments payments, TicketRefunds refunds, Stripe stripe, Outbox outbox) {
        this.payments = payments;
        this.refunds = refunds;
        this.stripe = stripe;
        this.outbox = outbox;
    }

    /** Brings it to what Stripe has, if it is one of ours. */
    @Transactional
    public void handle(UUID id) {
        payments.lock(id).ifPresent(this::read);
    }

    /** Reads a locked payment, and answers whether its page is {@code open}, {@code expired} or {@code complete}. */
    String read(TicketPayment payment) {
        if (payment.isPaid()) {
            payments.intentOf(payment.id()).ifPresent(intent -> refunds.read(payment, intent));
            return "complete";
        }
        Session session =
                stripe.call(client -> client.v1().checkout().sessions().retrieve(payment.sessionId()));
        if ("paid".equals(session.getPaymentStatus())) succeed(payment, session.getPaymentIntent());
        return session.getStatus();
    }

    private void succeed(TicketPayment payment, String intentId) {
        PaymentIntent intent =
                stripe.call(client -> client.v1().paymentIntents().retrieve(intentId));
        Charge charge = stripe.call(client -> client.v1().charges().retrieve(intent.getLatestCharge()));
        Instant paidAt = Instant.ofEpochSecond(charge.getCreated());
        payments.paid(payment.id(), intentId, paidAt, charge.getReceiptUrl());
        TicketPaymentSucceeded paid = new TicketPaymentSucceeded(
                payment.id(),
                payment.order().orgId(),
                payment.order().eventId(),
                intent.getAmountReceived(),
                intent.getCurrency(),
                charge.getReceiptUrl(),
                paidAt);
        outbox.append(paid, null);
        refunds.read(payment, intentId);
    }
}
