package io.parley.event.rsvp;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What somebody answered, and what became of it. */
public enum RsvpStatus {
    GOING,
    INTERESTED,
    DECLINED,
    /** Wants to go, and there was no room for the party yet. */
    WAITLISTED,
    /** Has places that are held until they are paid. */
    HELD;

    /** Whether the party has places, or waits for them. */
    boolean wantsPlaces() {
        return this == GOING || this == WAITLISTED || this == HELD;
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RsvpStatus ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
