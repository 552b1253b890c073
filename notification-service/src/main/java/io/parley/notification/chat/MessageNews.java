package io.parley.notification.chat;

import io.parley.contracts.chat.MessageDeleted;
import io.parley.contracts.chat.MessageEdited;
import io.parley.contracts.chat.MessageSent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the counts of a channel and its topics need to know of a message, for those who don't have the channel open. */
record MessageNews(
        UUID id,
        UUID channelId,
        @Nullable UUID orgId,
        long seq,
        @Nullable String topic,
        @Nullable UUID threadId,
        @Nullable UUID authorId,
        List<UUID> mentionedUserIds,
        @Nullable String mentionedGroup) {

    static MessageNews of(MessageSent message) {
        return new MessageNews(
                message.messageId(),
                message.channelId(),
                message.orgId(),
                message.seq(),
                message.topic(),
                message.threadId(),
                message.authorId(),
                message.mentionedUserIds(),
                message.mentionedGroup());
    }

    static MessageNews of(MessageEdited message) {
        return new MessageNews(
                message.messageId(),
                message.channelId(),
                message.orgId(),
                message.seq(),
                message.topic(),
                message.threadId(),
                message.authorId(),
                message.mentionedUserIds(),
                message.mentionedGroup());
    }

    static MessageNews of(MessageDeleted message) {
        return new MessageNews(
                message.messageId(),
                message.channelId(),
                message.orgId(),
                message.seq(),
                message.topic(),
                message.threadId(),
                null,
                List.of(),
                null);
    }
}
