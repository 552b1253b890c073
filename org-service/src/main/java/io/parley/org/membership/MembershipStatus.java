package io.parley.org.membership;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

public enum MembershipStatus {
    @JsonProperty("active")
    ACTIVE,
    @JsonProperty("suspended")
    SUSPENDED;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static MembershipStatus ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
