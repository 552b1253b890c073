package io.parley.org.domain;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

enum DomainState {
    /** Nobody looked yet. */
    @JsonProperty("pending")
    PENDING,
    /** The record was there. */
    @JsonProperty("verified")
    VERIFIED,
    /** It wasn't. */
    @JsonProperty("failed")
    FAILED;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DomainState ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
