package io.parley.notification.chat;

import io.parley.contracts.chat.MessageEdited;
import io.parley.contracts.chat.MessageSent;
import io.parley.messaging.ReceivedEvent;
import io.parley.notification.content.Occurrence;
import io.parley.notification.content.Occurrence.Said;
import io.parley.web.markdown.PlainText;

/** What people are told of a message. It is called by how it begins. */
final class MessageTold {

    private static final int LONGEST_TITLE = 80;

    private MessageTold() {}

    static Occurrence of(ReceivedEvent<?> event, MessageSent message) {
        return new Occurrence(
                event,
                message.channelId(),
                message.message(message.messageId(), message.seq(), title(message.body())),
                message.threadId(),
                message.authorId(),
                message.mentionedUserIds(),
                true,
                new Said(message.seq(), message.topic(), message.mentionedGroup()));
    }

    // Who is in the channel heard of the message when it was sent.
    static Occurrence of(ReceivedEvent<?> event, MessageEdited message) {
        return new Occurrence(
                event,
                message.channelId(),
                message.message(message.messageId(), message.seq(), title(message.body())),
                message.threadId(),
                message.authorId(),
                message.mentionedUserIds(),
                false,
                new Said(message.seq(), message.topic(), message.mentionedGroup()));
    }

    private static String title(String body) {
        String text = PlainText.of(body).replaceAll("\\s+", " ");
        if (text.codePointCount(0, text.length()) <= LONGEST_TITLE) return text;
        return text.substring(0, text.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }
}
