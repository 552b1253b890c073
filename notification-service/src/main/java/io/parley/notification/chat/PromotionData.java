package io.parley.notification.chat;

import io.parley.contracts.chat.PromotionDecided;
import io.parley.contracts.chat.PromotionRequested;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What becomes of a message that somebody promotes to a topic. */
record PromotionData(UUID id, UUID channelId, long seq, Promotion promotion) {

    static PromotionData of(PromotionRequested event) {
        Promotion underWay = new Promotion(event.topicId(), event.forumId(), event.title(), "requested", null);
        return new PromotionData(event.messageId(), event.channelId(), event.seq(), underWay);
    }

    static PromotionData of(PromotionDecided event) {
        Promotion decided =
                new Promotion(event.topicId(), event.forumId(), event.title(), event.state(), event.problem());
        return new PromotionData(event.messageId(), event.channelId(), event.seq(), decided);
    }

    /** As the message shows it. */
    record Promotion(
            UUID id,
            UUID forumId,
            String title,
            String state,
            @Nullable String problem) {}
}
