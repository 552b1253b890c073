package io.parley.contracts.chat;

import io.parley.contracts.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How someone wants to have a channel is now this.
 *
 * @param level of what they want to be told of: {@code all}, {@code mentions} or {@code none}
 */
@EventType("chat.channel-preferences-changed.v1")
public record ChannelPreferencesChanged(
        UUID channelId,
        @Nullable UUID orgId,
        UUID userId,
        String level,
        boolean pinned,
        @Nullable String color,
        @Nullable String folder)
        implements MessageEvent {}
