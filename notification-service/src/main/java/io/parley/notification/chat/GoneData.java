package io.parley.notification.chat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A channel that is no more. */
record GoneData(UUID id, @Nullable UUID orgId) {}
