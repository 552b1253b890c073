package io.parley.chat.promotion;

import io.parley.contracts.forum.PostEvent;
import io.parley.contracts.forum.PromotionRefused;
import io.parley.contracts.forum.TopicDeleted;
import io.parley.contracts.forum.TopicPromoted;
import io.parley.messaging.ReceivedEvent;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hears what the forum's service decided. What was decided already stays: no inbox is needed. */
@Component
class PromotionListener {

    private final Promotions promotions;
    private final TransactionTemplate transaction;

    PromotionListener(Promotions promotions, TransactionTemplate transaction) {
        this.promotions = promotions;
        this.transaction = transaction;
    }

    @KafkaListener(id = "chat-service.promotions", topics = "forum.posts")
    void on(ReceivedEvent<PostEvent> event) {
        switch (event.payload()) {
            case TopicPromoted promoted -> decide(() -> promotions.done(promoted.topicId()));
            case PromotionRefused refused -> decide(() -> promotions.refused(refused.topicId(), refused.problem()));
            case TopicDeleted deleted -> decide(() -> promotions.undone(deleted.topicId()));
            default -> {}
        }
    }

    private void decide(Runnable decision) {
        transaction.executeWithoutResult(_ -> decision.run());
    }
}
