package io.parley.billing.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** How an organization stands. In {@code read_only} and {@code canceled} nothing may be written there. */
public enum AccountStatus {
    TRIALING,
    ACTIVE,
    PAST_DUE,
    GRACE,
    READ_ONLY,
    CANCELED;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The status of a wire name.
     *
     * @throws IllegalArgumentException if there is no such status
     */
    @JsonCreator
    public static AccountStatus ofWire(String wire) {
        return Arrays.stream(values())
                .filter(status -> status.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such status"));
    }
}
