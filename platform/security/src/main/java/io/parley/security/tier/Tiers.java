package io.parley.security.tier;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The plans of organizations, by this service's copy of what billing-service says: {@code tiers.of(orgId).allows(BRANDING)}. */
public class Tiers {

    private final JdbcClient jdbc;

    public Tiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The plan of an organization; the smallest one while nobody has told of it. */
    public Tier of(UUID orgId) {
        return jdbc.sql("select tier from known_entitlement where org_id = :org")
                .param("org", orgId)
                .query(String.class)
                .optional()
                .map(Tier::ofWire)
                .orElse(Tier.COMMUNITY);
    }
}
