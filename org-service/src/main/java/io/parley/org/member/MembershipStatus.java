package io.parley.org.member;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

enum MembershipStatus {
    @JsonProperty("active")
    ACTIVE,
    @JsonProperty("suspended")
    SUSPENDED;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MembershipStatus ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
