package io.parley.chat.channel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Of what in a channel somebody wants to be told. */
enum Level {
    ALL,
    MENTIONS,
    NONE;

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Level ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
