package io.parley.security.tier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The plans, from the least to the most: each has what the one before it has. In JSON, events and tables in lower case. */
public enum Tier {
    COMMUNITY,
    ORGANIZATION,
    ENTERPRISE,
    CUSTOM;

    public boolean allows(Feature feature) {
        return atLeast(feature.least());
    }

    /** Everything that the plan has. Unmodifiable. */
    public Set<Feature> features() {
        return Arrays.stream(Feature.values())
                .filter(this::allows)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(() -> EnumSet.noneOf(Feature.class)), Collections::unmodifiableSet));
    }

    public boolean atLeast(Tier other) {
        return compareTo(other) >= 0;
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The tier of a wire name.
     *
     * @throws IllegalArgumentException if there is no such tier
     */
    @JsonCreator
    public static Tier ofWire(String wire) {
        return Arrays.stream(values())
                .filter(tier -> tier.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such tier"));
    }
}
