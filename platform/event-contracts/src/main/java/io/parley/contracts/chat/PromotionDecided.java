package io.parley.contracts.chat;

import io.parley.contracts.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message is now linked with a topic ({@code state} is {@code done}), or isn't ({@code refused}, by this problem). */
@EventType("chat.promotion-decided.v1")
public record PromotionDecided(
        UUID topicId,
        UUID messageId,
        UUID channelId,
        UUID orgId,
        long seq,
        UUID forumId,
        String title,
        String state,
        @Nullable String problem)
        implements MessageEvent {}
