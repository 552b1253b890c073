package io.parley.messaging.deadletter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an operator sees of a dead letter; null where the record didn't say. */
public record DeadLetterSummary(
        @Nullable String eventId,
        @Nullable String type,
        @Nullable String reason,
        Instant at,
        @Nullable String partition,
        @Nullable String offset) {}
