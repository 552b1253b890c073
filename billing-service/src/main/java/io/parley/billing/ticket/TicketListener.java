package io.parley.billing.ticket;

import io.parley.contracts.event.ScheduleEvent;
import io.parley.contracts.event.TicketHoldEnded;
import io.parley.contracts.event.TicketRefundDue;
import io.parley.messaging.Inbox;
import io.parley.messaging.ReceivedEvent;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears from event-service which pages have to close and what has to go back. Stripe is called later: it may be away. */
@Component
class TicketListener {

    private static final String CONSUMER = "billing-service.tickets";

    private final Inbox inbox;
    private final TicketPayments payments;
    private final TicketRefunds refunds;

    TicketListener(Inbox inbox, TicketPayments payments, TicketRefunds refunds) {
        this.inbox = inbox;
        this.payments = payments;
        this.refunds = refunds;
    }

    @KafkaListener(id = CONSUMER, topics = "event.events")
    void on(ReceivedEvent<ScheduleEvent> event) {
        switch (event.payload()) {
            case TicketHoldEnded ended -> inbox.once(CONSUMER, event, () -> payments.close(ended.paymentId()));
            case TicketRefundDue due -> inbox.once(CONSUMER, event, () -> refunds.add(due));
            default -> {}
        }
    }
}
