package io.parley.contracts.chat;

import io.parley.contracts.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message is now pinned in its channel, or no longer is. */
@EventType("chat.message-pinned.v1")
public record MessagePinned(
        UUID messageId, UUID channelId, @Nullable UUID orgId, long seq, UUID userId, boolean pinned)
        implements MessageEvent {}
