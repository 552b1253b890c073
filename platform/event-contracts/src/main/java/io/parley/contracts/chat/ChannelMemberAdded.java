package io.parley.contracts.chat;

import io.parley.contracts.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Someone is now in a channel, by themselves or added by another; it has {@code memberCount} members with them. */
@EventType("chat.channel-member-added.v1")
public record ChannelMemberAdded(UUID channelId, @Nullable UUID orgId, UUID userId, int memberCount)
        implements ChannelEvent {

    @Override
    public PlaceChange placeChange() {
        return new PlaceChange.Named(channelId, userId);
    }
}
