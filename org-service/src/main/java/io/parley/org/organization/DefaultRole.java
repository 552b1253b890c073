package io.parley.org.organization;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What those become who join without an invitation. */
enum DefaultRole {
    @JsonProperty("member")
    MEMBER,
    @JsonProperty("guest")
    GUEST;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DefaultRole ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
