package io.parley.contracts.chat;

import io.parley.contracts.EventType;
import java.util.List;
import java.util.UUID;

/**
 * Somebody wants a forum to have these messages as a topic, which has {@code topicId} then. The forum's service answers with a
 * TopicPromoted or a PromotionRefused. The first message is the one that the topic is linked with.
 */
@EventType("chat.promotion-requested.v1")
public record PromotionRequested(
        UUID topicId,
        UUID messageId,
        UUID channelId,
        UUID orgId,
        long seq,
        UUID forumId,
        String title,
        UUID requestedBy,
        List<PromotedMessage> messages)
        implements MessageEvent {}
