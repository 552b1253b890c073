package io.parley.billing.ticket;

import io.parley.billing.stripe.Stripe;
import org.springframework.stereotype.Component;

/** Closes the page of a payment whose places are no longer held, unless it was paid meanwhile: then that is told. */
@Component
class CloseTicketPayment {

    private final TicketPayments payments;
    private final SyncTicketPayment sync;
    private final Stripe stripe;

    CloseTicketPayment(TicketPayments payments, SyncTicketPayment sync, Stripe stripe) {
        this.payments = payments;
        this.sync = sync;
        this.stripe = stripe;
    }

    /** Closes a locked one. */
    public void handle(TicketPayment payment) {
        String status = sync.read(payment);
        if (status.equals("open"))
            stripe.call(client -> client.v1().checkout().sessions().expire(payment.sessionId()));
        payments.closed(payment.id());
    }
}
