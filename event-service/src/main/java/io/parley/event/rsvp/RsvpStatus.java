package io.parley.event.rsvp;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What somebody answered, and what became of it. */
public enum RsvpStatus {
    GOING,
    INTERESTED,
    DECLINED,
    /** Wants to go, and there was no room for the party yet. */
    WAITLISTED;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RsvpStatus ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
