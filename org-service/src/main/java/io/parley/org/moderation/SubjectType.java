package io.parley.org.moderation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What can be reported. In JSON, events and tables in lower case. */
public enum SubjectType {
    USER,
    TOPIC,
    POST,
    MESSAGE,
    EVENT,
    RESOURCE;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static SubjectType ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
