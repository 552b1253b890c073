package io.parley.org.content;

import io.parley.contracts.chat.ChannelChanged;
import io.parley.contracts.chat.ChannelCreated;
import io.parley.contracts.chat.ChannelDeleted;
import io.parley.contracts.chat.ChannelEvent;
import io.parley.contracts.chat.MessageDeleted;
import io.parley.contracts.chat.MessageEdited;
import io.parley.contracts.chat.MessageEvent;
import io.parley.contracts.chat.MessageSent;
import io.parley.messaging.ReceivedEvent;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Channels and messages of organizations; conversations belong to nobody but those in them. */
@Component
class ChatContent {

    private final Contents contents;

    ChatContent(Contents contents) {
        this.contents = contents;
    }

    void take(ChannelEvent event, ReceivedEvent<?> received) {
        switch (event) {
            case ChannelCreated e -> {
                channel(e.orgId(), e.channelId(), e.name(), e.createdAt(), received.sequence());
                if (e.orgId() != null && received.actorId() != null)
                    contents.show(received, e.orgId(), received.actorId(), "channel.created", "channel", e.channelId());
            }
            case ChannelChanged e -> channel(e.orgId(), e.channelId(), e.name(), e.createdAt(), received.sequence());
            case ChannelDeleted e -> contents.bury(e.channelId(), received.sequence());
            default -> {}
        }
    }

    void take(MessageEvent event, ReceivedEvent<?> received) {
        switch (event) {
            case MessageSent e -> message(e, e.messageId(), e.seq(), e.authorId(), e.createdAt(), received.sequence());
            case MessageEdited e ->
                message(e, e.messageId(), e.seq(), e.authorId(), e.createdAt(), received.sequence());
            case MessageDeleted e -> contents.bury(e.messageId(), received.sequence());
            default -> {}
        }
    }

    private void channel(@Nullable UUID orgId, UUID id, @Nullable String name, Instant createdAt, long sequence) {
        if (orgId == null) return;
        String title = Objects.requireNonNullElse(name, "");
        contents.tell(ContentRow.of("channel", id, orgId, id, "/channels/" + id, title, createdAt), sequence);
    }

    private void message(MessageEvent e, UUID id, long seq, UUID authorId, Instant createdAt, long sequence) {
        UUID orgId = e.orgId();
        if (orgId == null) return;
        String url = e.message(id, seq, "").url();
        contents.tell(
                new ContentRow(
                        id,
                        MessageEvent.MESSAGE,
                        orgId,
                        e.channelId(),
                        null,
                        authorId,
                        null,
                        url,
                        createdAt,
                        null,
                        null),
                sequence);
    }
}
