package io.parley.contracts.chat;

import io.parley.contracts.Stream;
import io.parley.contracts.place.Place;
import io.parley.contracts.place.PlaceEvent;
import io.parley.contracts.place.Readers;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Channels and conversations and who is in them, in order for each. */
@Stream("chat.channels")
public sealed interface ChannelEvent extends PlaceEvent
        permits ChannelCreated,
                ChannelChanged,
                ChannelArchived,
                ChannelDeleted,
                ChannelMemberAdded,
                ChannelMemberRemoved {

    /** The type of place that a channel or a conversation is. */
    String PLACE = "channel";

    UUID channelId();

    @Override
    default UUID aggregateId() {
        return channelId();
    }

    /** Null for conversations. */
    @Nullable
    UUID orgId();

    @Override
    default Optional<UUID> tenant() {
        return Optional.ofNullable(orgId());
    }

    /** The event's channel as a place. */
    default Place place(Readers readers) {
        return new Place(PLACE, channelId(), orgId(), readers);
    }
}
