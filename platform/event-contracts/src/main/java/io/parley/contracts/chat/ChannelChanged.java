package io.parley.contracts.chat;

import io.parley.contracts.EventType;
import io.parley.contracts.place.Readers;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others need to know of a channel is now this, also when it is no longer archived. */
@EventType("chat.channel-changed.v1")
public record ChannelChanged(
        UUID channelId,
        @Nullable UUID orgId,
        String kind,
        @Nullable String name,
        @Nullable String description,
        boolean isPrivate,
        String postPolicy,
        boolean isDefault,
        @Nullable Integer retentionDays,
        int memberCount,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Readers readers)
        implements ChannelEvent {

    @Override
    public PlaceChange placeChange() {
        return new PlaceChange.Told(place(readers));
    }
}
