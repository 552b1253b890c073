package io.parley.notification.chat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A channel in which nothing can be written any more. */
record ArchivedData(UUID id, @Nullable UUID orgId, Instant archivedAt) {}
