package io.parley.contracts.chat;

import io.parley.contracts.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A channel and all that was in it is gone. */
@EventType("chat.channel-deleted.v1")
public record ChannelDeleted(UUID channelId, @Nullable UUID orgId) implements ChannelEvent {

    @Override
    public PlaceChange placeChange() {
        return new PlaceChange.Gone(channelId);
    }
}
