package io.parley.event.live.session;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a live session stands. */
public enum LiveState {
    WAITING,
    LIVE,
    ENDED;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LiveState ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
