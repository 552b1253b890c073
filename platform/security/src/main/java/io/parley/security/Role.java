package io.parley.security;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What a member is in an organization, from the least to the most. In JSON and events in lower case. */
public enum Role {
    GUEST,
    MEMBER,
    MODERATOR,
    ADMIN,
    OWNER;

    public boolean atLeast(Role other) {
        return compareTo(other) >= 0;
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The role of a wire name.
     *
     * @throws IllegalArgumentException if there is no such role
     */
    @JsonCreator
    public static Role ofWire(String wire) {
        return Arrays.stream(values())
                .filter(role -> role.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such role"));
    }
}
