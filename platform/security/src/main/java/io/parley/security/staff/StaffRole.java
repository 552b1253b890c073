package io.parley.security.staff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What operators let somebody do on the whole platform. In tokens and tables in lower case. */
public enum StaffRole {
    BILLING,
    PLATFORM;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a wire name; empty for one that this build doesn't know. */
    public static Optional<StaffRole> ofWire(String wire) {
        return Arrays.stream(values()).filter(one -> one.wire().equals(wire)).findFirst();
    }
}
