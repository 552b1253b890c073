package io.parley.search.content;

import io.parley.contracts.chat.Attachment;
import io.parley.contracts.chat.ChannelPreferencesChanged;
import io.parley.contracts.chat.ChannelRead;
import io.parley.contracts.chat.MessageDeleted;
import io.parley.contracts.chat.MessageEdited;
import io.parley.contracts.chat.MessageEvent;
import io.parley.contracts.chat.MessagePinned;
import io.parley.contracts.chat.MessageReacted;
import io.parley.contracts.chat.MessageSent;
import io.parley.contracts.chat.PromotionDecided;
import io.parley.contracts.chat.PromotionRequested;
import io.parley.contracts.chat.ThreadStarted;
import io.parley.contracts.place.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Messages. Each stands alone: the answers in a thread stay when the message goes that it began with. */
@Component
class MessageContent implements ContentMapper<MessageEvent> {

    @Override
    public Class<MessageEvent> stream() {
        return MessageEvent.class;
    }

    @Override
    public List<String> types() {
        return List.of(MessageEvent.MESSAGE);
    }

    @Override
    public Optional<ContentDocument> documentOf(MessageEvent event) {
        return switch (event) {
            case MessageSent e ->
                message(
                        e,
                        e.message(e.messageId(), e.seq(), ""),
                        e.authorId(),
                        e.bodyHtml(),
                        e.attachments(),
                        e.createdAt());
            case MessageEdited e ->
                message(
                        e,
                        e.message(e.messageId(), e.seq(), ""),
                        e.authorId(),
                        e.bodyHtml(),
                        e.attachments(),
                        e.createdAt());
            case MessageDeleted e -> Optional.of(ContentDocument.gone(MessageEvent.MESSAGE, e.messageId()));
            case MessageReacted _, MessagePinned _, ThreadStarted _, ChannelRead _, ChannelPreferencesChanged _ ->
                Optional.empty();
            case PromotionRequested _, PromotionDecided _ -> Optional.empty();
        };
    }

    private static Optional<ContentDocument> message(
            MessageEvent event,
            Subject message,
            UUID authorId,
            String bodyHtml,
            List<Attachment> attachments,
            Instant createdAt) {
        return Optional.of(new ContentDocument(
                message.id(),
                message.type(),
                event.orgId(),
                event.channelId(),
                null,
                authorId,
                message.url(),
                null,
                null,
                PlainText.of(bodyHtml),
                Has.of(bodyHtml, attachments),
                createdAt,
                false,
                0,
                false,
                null));
    }
}
