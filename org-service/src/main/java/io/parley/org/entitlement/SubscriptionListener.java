package io.parley.org.entitlement;

import io.parley.contracts.billing.SubscriptionEvent;
import io.parley.messaging.Inbox;
import io.parley.messaging.ReceivedEvent;
import io.parley.org.membership.Seats;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Has organizations be what they pay for. */
@Component
class SubscriptionListener {

    private static final String CONSUMER = "org-service.subscriptions";

    private final Inbox inbox;
    private final Seats seats;

    SubscriptionListener(Inbox inbox, Seats seats) {
        this.inbox = inbox;
        this.seats = seats;
    }

    @KafkaListener(id = CONSUMER, topics = "billing.subscriptions")
    void on(ReceivedEvent<SubscriptionEvent> event) {
        inbox.once(CONSUMER, event, () -> take(event));
    }

    private void take(ReceivedEvent<SubscriptionEvent> event) {
        SubscriptionEvent said = event.payload();
        said.entitled().ifPresent(entitlement -> seats.entitle(said.orgId(), entitlement, event.sequence()));
    }
}
