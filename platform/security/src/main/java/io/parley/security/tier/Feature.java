package io.parley.security.tier;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What belongs to plans. In JSON in lower case with hyphens: {@code custom-domain}. */
public enum Feature {
    WEBHOOKS(Tier.COMMUNITY),
    BRANDING(Tier.ORGANIZATION),
    BRIDGES(Tier.ORGANIZATION),
    ANALYTICS_HISTORY(Tier.ORGANIZATION),
    CUSTOM_DOMAIN(Tier.ENTERPRISE),
    WHITE_LABEL(Tier.CUSTOM);

    private final Tier least;

    Feature(Tier least) {
        this.least = least;
    }

    /** The smallest plan that has it; so have all that are bigger. */
    public Tier least() {
        return least;
    }

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
