package io.parley.event.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** Which events are listed: those that are not over, the first first; those that are; or all, the last first. */
public enum EventTense {
    UPCOMING,
    PAST,
    ALL;

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where such a list begins. */
    Instant first() {
        return this == UPCOMING ? EARLIEST : LATEST;
    }

    UUID firstId() {
        return this == UPCOMING ? new UUID(0, 0) : new UUID(-1, -1);
    }

    String in(String listing) {
        return switch (this) {
            case UPCOMING -> listing.formatted(">", "p.last_ends_at > :now and p.cancelled_at is null", "asc", "asc");
            case PAST -> listing.formatted("<", "p.last_ends_at <= :now", "desc", "desc");
            case ALL -> listing.formatted("<", "true", "desc", "desc");
        };
    }
}
