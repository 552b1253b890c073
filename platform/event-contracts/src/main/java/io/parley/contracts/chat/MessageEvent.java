package io.parley.contracts.chat;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.Stream;
import io.parley.contracts.place.Subject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Messages, who has read them, and how people want to have the channel, in order for each channel. */
@Stream("chat.messages")
public sealed interface MessageEvent extends DomainEvent
        permits MessageSent,
                MessageEdited,
                MessageDeleted,
                MessageReacted,
                MessagePinned,
                ThreadStarted,
                PromotionRequested,
                PromotionDecided,
                ChannelRead,
                ChannelPreferencesChanged {

    /** The type of subject that a message is. */
    String MESSAGE = "message";

    UUID channelId();

    @Override
    default UUID aggregateId() {
        return channelId();
    }

    /** Null in conversations. */
    @Nullable
    UUID orgId();

    @Override
    default Optional<UUID> tenant() {
        return Optional.ofNullable(orgId());
    }

    /** A message of the event's channel as a subject. */
    default Subject message(UUID messageId, long seq, String title) {
        return new Subject(MESSAGE, messageId, "/channels/" + channelId() + "#message-" + seq, title);
    }
}
