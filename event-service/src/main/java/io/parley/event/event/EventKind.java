package io.parley.event.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an event is. */
public enum EventKind {
    MEETING,
    WEBINAR,
    SOCIAL,
    LIVE;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static EventKind ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
