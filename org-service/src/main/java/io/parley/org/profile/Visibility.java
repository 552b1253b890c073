package io.parley.org.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

public enum Visibility {
    @JsonProperty("public")
    PUBLIC,
    @JsonProperty("private")
    PRIVATE;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Visibility ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
