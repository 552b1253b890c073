package io.parley.event.editing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How much of a series is meant: one occurrence, it and what follows, or all. */
public enum EditScope {
    ONE,
    FOLLOWING,
    ALL;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
