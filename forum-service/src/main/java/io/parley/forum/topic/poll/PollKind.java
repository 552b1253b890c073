package io.parley.forum.topic.poll;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How many options one chooses. */
enum PollKind {
    /** One. */
    SINGLE,
    /** Some. */
    MULTIPLE,
    /** Some, the best first. */
    RANKED;

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PollKind ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
