package io.parley.org.moderation.appeal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What becomes of a decision that the author appealed. {@code overturn} takes back what was done. */
public enum AppealDecision {
    UPHOLD,
    OVERTURN;

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static AppealDecision ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
