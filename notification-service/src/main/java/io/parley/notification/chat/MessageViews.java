package io.parley.notification.chat;

import io.parley.contracts.chat.MessageDeleted;
import io.parley.contracts.chat.MessageEdited;
import io.parley.contracts.chat.MessageSent;
import io.parley.contracts.chat.Quote;
import io.parley.contracts.chat.ThreadSummary;
import io.parley.notification.content.UserNames;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Messages as chat-service answers them, with the names of those who wrote. */
@Component
class MessageViews {

    private final UserNames names;

    MessageViews(UserNames names) {
        this.names = names;
    }

    MessageData sent(MessageSent message) {
        return new MessageData(
                message.messageId(),
                message.channelId(),
                message.orgId(),
                message.seq(),
                names.of(message.authorId()),
                message.topic(),
                message.threadId(),
                quoted(message.replyTo()),
                quoted(message.forwarded()),
                message.body(),
                message.bodyHtml(),
                message.attachments(),
                message.mentionedUserIds(),
                message.mentionedGroup(),
                List.of(),
                0,
                null,
                message.createdAt(),
                thread(message.threadId(), message.thread()));
    }

    EditedMessageData edited(MessageEdited message) {
        return new EditedMessageData(
                message.messageId(),
                message.channelId(),
                message.seq(),
                message.topic(),
                message.threadId(),
                message.body(),
                message.bodyHtml(),
                message.attachments(),
                message.mentionedUserIds(),
                message.mentionedGroup(),
                message.editCount(),
                message.editedAt());
    }

    DeletedMessageData deleted(MessageDeleted message) {
        return new DeletedMessageData(
                message.messageId(),
                message.channelId(),
                message.seq(),
                message.topic(),
                message.threadId(),
                thread(message.threadId(), message.thread()));
    }

    private @Nullable QuoteData quoted(@Nullable Quote quote) {
        if (quote == null) return null;
        return new QuoteData(
                quote.messageId(), quote.channelId(), quote.seq(), names.of(quote.authorId()), quote.body());
    }

    private @Nullable ThreadData thread(@Nullable UUID threadId, @Nullable ThreadSummary thread) {
        if (threadId == null || thread == null) return null;
        return new ThreadData(
                threadId,
                thread.replyCount(),
                thread.lastReplyAt(),
                thread.participantIds().stream().map(names::of).toList());
    }
}
