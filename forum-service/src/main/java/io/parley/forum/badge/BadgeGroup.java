package io.parley.forum.badge;

import com.fasterxml.jackson.annotation.JsonValue;

/** How hard a badge is to get. */
enum BadgeGroup {
    BRONZE("bronze"),
    SILVER("silver"),
    GOLD("gold");

    private final String wire;

    BadgeGroup(String wire) {
        this.wire = wire;
    }

    @JsonValue
    String wire() {
        return wire;
    }
}
