package io.parley.forum.held;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far it is with what waits for a moderator. In JSON and tables in lower case. */
public enum HeldStatus {
    PENDING,
    APPROVED,
    REJECTED;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static HeldStatus ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
