package io.parley.notification.chat;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.parley.contracts.chat.ChannelChanged;
import io.parley.contracts.chat.ChannelCreated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the stream tells of a channel, named as chat-service answers it; what is each reader's own is not in it. */
record ChannelData(
        UUID id,
        @Nullable UUID orgId,
        String kind,
        @Nullable String name,
        @Nullable String description,
        @JsonProperty("private") boolean isPrivate,
        String postPolicy,
        @JsonProperty("default") boolean isDefault,
        @Nullable Integer retentionDays,
        int memberCount,
        @Nullable Instant archivedAt,
        Instant createdAt) {

    static ChannelData of(ChannelCreated channel) {
        return new ChannelData(
                channel.channelId(),
                channel.orgId(),
                channel.kind(),
                channel.name(),
                channel.description(),
                channel.isPrivate(),
                channel.postPolicy(),
                channel.isDefault(),
                channel.retentionDays(),
                channel.memberCount(),
                channel.archivedAt(),
                channel.createdAt());
    }

    static ChannelData of(ChannelChanged channel) {
        return new ChannelData(
                channel.channelId(),
                channel.orgId(),
                channel.kind(),
                channel.name(),
                channel.description(),
                channel.isPrivate(),
                channel.postPolicy(),
                channel.isDefault(),
                channel.retentionDays(),
                channel.memberCount(),
                channel.archivedAt(),
                channel.createdAt());
    }
}
