package io.parley.contracts.chat;

import io.parley.contracts.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Someone left a channel or was removed; it has {@code memberCount} members without them. */
@EventType("chat.channel-member-removed.v1")
public record ChannelMemberRemoved(UUID channelId, @Nullable UUID orgId, UUID userId, int memberCount)
        implements ChannelEvent {

    @Override
    public PlaceChange placeChange() {
        return new PlaceChange.Unnamed(channelId, userId);
    }
}
