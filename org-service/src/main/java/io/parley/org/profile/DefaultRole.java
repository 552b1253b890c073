package io.parley.org.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What those become who join without an invitation. */
public enum DefaultRole {
    @JsonProperty("member")
    MEMBER,
    @JsonProperty("guest")
    GUEST;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static DefaultRole ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
