package io.parley.forum.moderation;

import io.parley.contracts.org.ContentRemovalOrdered;
import io.parley.contracts.org.ContentRestoreOrdered;
import io.parley.contracts.org.ModerationEvent;
import io.parley.messaging.Inbox;
import io.parley.messaging.ReceivedEvent;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what moderators decided. */
@Component
class ModerationListener {

    private static final String CONSUMER = "forum-service.moderation";

    private final Inbox inbox;
    private final RemoveByOrder removeByOrder;
    private final RestoreByOrder restoreByOrder;

    ModerationListener(Inbox inbox, RemoveByOrder removeByOrder, RestoreByOrder restoreByOrder) {
        this.inbox = inbox;
        this.removeByOrder = removeByOrder;
        this.restoreByOrder = restoreByOrder;
    }

    @KafkaListener(id = CONSUMER, topics = "org.moderation")
    void on(ReceivedEvent<ModerationEvent> event) {
        if (event.payload() instanceof ContentRemovalOrdered order)
            inbox.once(CONSUMER, event, () -> removeByOrder.handle(order));
        if (event.payload() instanceof ContentRestoreOrdered order)
            inbox.once(CONSUMER, event, () -> restoreByOrder.handle(order));
    }
}
