package io.parley.notification.chat;

import io.parley.contracts.chat.Attachment;
import io.parley.security.UserSummary;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new message as chat-service answers it, without what is each reader's own. Addresses of attachments are asked for there.
 *
 * @param inThread the thread that it is in, as the message now shows it that the thread began with
 */
record MessageData(
        UUID id,
        UUID channelId,
        @Nullable UUID orgId,
        long seq,
        UserSummary author,
        @Nullable String topic,
        @Nullable UUID threadId,
        @Nullable QuoteData replyTo,
        @Nullable QuoteData forwarded,
        String body,
        String bodyHtml,
        List<Attachment> attachments,
        List<UUID> mentionedUserIds,
        @Nullable String mentionedGroup,
        List<String> reactions,
        int editCount,
        @Nullable Instant editedAt,
        Instant createdAt,
        @Nullable ThreadData inThread) {}
