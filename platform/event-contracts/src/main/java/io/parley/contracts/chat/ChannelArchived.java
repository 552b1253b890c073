package io.parley.contracts.chat;

import io.parley.contracts.EventType;
import io.parley.contracts.place.Readers;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Nothing can be written in a channel any more; who could read it still may. */
@EventType("chat.channel-archived.v1")
public record ChannelArchived(UUID channelId, @Nullable UUID orgId, Instant archivedAt, Readers readers)
        implements ChannelEvent {

    @Override
    public PlaceChange placeChange() {
        return new PlaceChange.Told(place(readers));
    }
}
