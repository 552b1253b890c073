package io.parley.contracts.chat;

import io.parley.contracts.EventType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone reacted to a message, or took it back.
 *
 * @param added whether {@code userId} now has this reaction
 * @param reactions all that the message has now
 */
@EventType("chat.message-reacted.v1")
public record MessageReacted(
        UUID messageId,
        UUID channelId,
        @Nullable UUID orgId,
        long seq,
        UUID userId,
        String emoji,
        boolean added,
        List<Reaction> reactions)
        implements MessageEvent {}
