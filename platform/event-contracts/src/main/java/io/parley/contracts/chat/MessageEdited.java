package io.parley.contracts.chat;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The text or the topic of a message is now this; {@code mentionedUserIds} are all who are mentioned now.
 *
 * @param editedAt null if only the topic was ever changed
 */
@EventType("chat.message-edited.v1")
public record MessageEdited(
        UUID messageId,
        UUID channelId,
        @Nullable UUID orgId,
        long seq,
        UUID authorId,
        @Nullable String topic,
        @Nullable UUID threadId,
        @Nullable Quote replyTo,
        @Nullable Quote forwarded,
        String body,
        String bodyHtml,
        List<Attachment> attachments,
        List<UUID> mentionedUserIds,
        @Nullable String mentionedGroup,
        int editCount,
        @Nullable Instant editedAt,
        Instant createdAt)
        implements MessageEvent {}
