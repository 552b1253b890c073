package io.parley.contracts.chat;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message was sent; {@code seq} rises by one in each channel.
 *
 * @param topic what it is about; null without one
 * @param threadId the message that it answers in a thread; null outside of threads
 * @param mentionedGroup {@code channel} or {@code here} where all are mentioned
 * @param thread the thread that it is in, with it; null outside of threads
 */
@EventType("chat.message-sent.v1")
public record MessageSent(
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
        Instant createdAt,
        @Nullable ThreadSummary thread)
        implements MessageEvent {}
