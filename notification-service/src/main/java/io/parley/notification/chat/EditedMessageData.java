package io.parley.notification.chat;

import io.parley.contracts.chat.Attachment;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an edit changed of a message; reactions, the thread and the rest stay as they are. */
record EditedMessageData(
        UUID id,
        UUID channelId,
        long seq,
        @Nullable String topic,
        @Nullable UUID threadId,
        String body,
        String bodyHtml,
        List<Attachment> attachments,
        List<UUID> mentionedUserIds,
        @Nullable String mentionedGroup,
        int editCount,
        @Nullable Instant editedAt) {}
