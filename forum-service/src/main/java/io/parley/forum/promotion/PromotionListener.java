package io.parley.forum.promotion;

import io.parley.contracts.chat.MessageEvent;
import io.parley.contracts.chat.PromotionRequested;
import io.parley.messaging.Inbox;
import io.parley.messaging.ReceivedEvent;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what chat-service asks for. */
@Component
class PromotionListener {

    private static final String CONSUMER = "forum-service.promotions";

    private final Inbox inbox;
    private final OpenPromotedTopic openPromotedTopic;

    PromotionListener(Inbox inbox, OpenPromotedTopic openPromotedTopic) {
        this.inbox = inbox;
        this.openPromotedTopic = openPromotedTopic;
    }

    @KafkaListener(id = CONSUMER, topics = "chat.messages")
    void on(ReceivedEvent<MessageEvent> event) {
        if (event.payload() instanceof PromotionRequested asked)
            inbox.once(CONSUMER, event, () -> openPromotedTopic.handle(asked));
    }
}
