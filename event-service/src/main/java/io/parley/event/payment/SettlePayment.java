package io.parley.event.payment;

import io.parley.contracts.billing.TicketPaymentSucceeded;
import io.parley.contracts.event.TicketPaid;
import io.parley.event.purchase.Purchase;
import io.parley.event.purchase.Purchases;
import io.parley.event.purchase.RefundReason;
import io.parley.event.purchase.Refunds;
import io.parley.event.rsvp.Answers;
import io.parley.event.rsvp.OpenEvents;
import io.parley.event.rsvp.OpenEvents.Found;
import io.parley.messaging.Outbox;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets those go who paid. Whoever can't have their places any more gets their money back. */
@Component
class SettlePayment {

    private static final Logger log = LoggerFactory.getLogger(SettlePayment.class);

    private final Purchases purchases;
    private final Refunds refunds;
    private final OpenEvents events;
    private final Answers answers;
    private final Outbox outbox;

    SettlePayment(Purchases purchases, Refunds refunds, OpenEvents events, Answers answers, Outbox outbox) {
        this.purchases = purchases;
        this.refunds = refunds;
        this.events = events;
        this.answers = answers;
        this.outbox = outbox;
    }

    @Transactional
    public void handle(TicketPaymentSucceeded payment) {
        Purchase asked = purchases.find(payment.paymentId()).orElse(null);
        if (asked == null
                || asked.amount() != payment.amount()
                || !asked.currency().equals(payment.currency())) {
            log.error("Payment {} fits nothing that was to be paid, and goes back", payment.paymentId());
            refunds.unknown(payment);
            return;
        }
        // The event's row first, as everybody takes them.
        Optional<Found> found = events.take(asked.occurrenceId());
        if (purchases.lock(asked.id()).orElseThrow().state() == Purchase.State.PAID) return;
        purchases.paid(asked.id(), payment);
        Purchase paid = purchases.find(asked.id()).orElseThrow();
        boolean goes = found.filter(Found::isOpen)
                .filter(open -> answers.paid(open.event(), paid))
                .isPresent();
        if (goes) outbox.append(told(found.orElseThrow(), paid), paid.userId());
        else
            refunds.all(
                    paid, found.filter(Found::cancelled).isPresent() ? RefundReason.CANCELLED : RefundReason.NO_PLACE);
    }

    private static TicketPaid told(Found found, Purchase paid) {
        return new TicketPaid(
                found.event().eventId(),
                paid.orgId(),
                paid.title(),
                paid.occurrence(),
                paid.userId(),
                paid.id(),
                paid.places(),
                paid.amount(),
                paid.currency());
    }
}
