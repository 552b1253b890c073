package io.parley.billing.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** How often a plan is paid. */
public enum Interval {
    MONTH(1),
    YEAR(12);

    private final int months;

    Interval(int months) {
        this.months = months;
    }

    public int months() {
        return months;
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The interval of a wire name.
     *
     * @throws IllegalArgumentException if there is no such interval
     */
    @JsonCreator
    public static Interval ofWire(String wire) {
        return Arrays.stream(values())
                .filter(interval -> interval.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such interval"));
    }
}
