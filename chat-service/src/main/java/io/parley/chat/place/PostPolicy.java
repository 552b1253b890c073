package io.parley.chat.place;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who writes in a channel. */
public enum PostPolicy {
    MEMBERS,
    MODERATORS;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static PostPolicy ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
