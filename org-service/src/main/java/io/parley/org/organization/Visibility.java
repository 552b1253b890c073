package io.parley.org.organization;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

enum Visibility {
    @JsonProperty("public")
    PUBLIC,
    @JsonProperty("private")
    PRIVATE;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Visibility ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
