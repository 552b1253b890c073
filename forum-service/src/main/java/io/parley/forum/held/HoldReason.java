package io.parley.forum.held;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why something waits for a moderator. In JSON, events and tables in lower case with hyphens. */
public enum HoldReason {
    WATCHED_WORD,
    NEWCOMER;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static HoldReason ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
