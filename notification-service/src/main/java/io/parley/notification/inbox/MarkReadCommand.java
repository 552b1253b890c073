package io.parley.notification.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record MarkReadCommand(
        UUID userId, @Nullable List<UUID> ids, @Nullable Instant before) {}
