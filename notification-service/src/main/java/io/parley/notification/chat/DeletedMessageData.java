package io.parley.notification.chat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message that is gone, and the thread that it was in, without it. */
record DeletedMessageData(
        UUID id,
        UUID channelId,
        long seq,
        @Nullable String topic,
        @Nullable UUID threadId,
        @Nullable ThreadData inThread) {}
