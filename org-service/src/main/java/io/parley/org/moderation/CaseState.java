package io.parley.org.moderation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a case is: reported, taken by a moderator, decided, and decided once more after an appeal. */
public enum CaseState {
    OPEN,
    CLAIMED,
    RESOLVED,
    APPEALED,
    CLOSED;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CaseState ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
