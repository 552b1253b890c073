package io.parley.test;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The copy of members and names in the database of the service under test. */
final class Copies {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final JdbcClient jdbc;
    private final boolean ofMembers;

    private Copies(JdbcClient jdbc, boolean ofMembers) {
        this.jdbc = jdbc;
        this.ofMembers = ofMembers;
    }

    /** @param ofMembers whether it copies memberships, or names only */
    static Copies in(JdbcClient jdbc, boolean ofMembers) {
        return new Copies(jdbc, ofMembers);
    }

    void awaitOrganization(UUID orgId, long sequence) {
        if (!ofMembers) return;
        until(
                "select 1 from known_org where org_id = :org and sequence >= :sequence",
                Map.of("org", orgId, "sequence", sequence));
    }

    void awaitPurged(UUID orgId) {
        until("select 1 from organization_purge where org_id = :org and done_at is not null", Map.of("org", orgId));
    }

    void awaitMember(UUID orgId, UUID userId, long sequence) {
        if (!ofMembers) return;
        until(
                "select 1 from known_member where org_id = :org and user_id = :user and sequence >= :sequence",
                Map.of("org", orgId, "user", userId, "sequence", sequence));
    }

    void awaitEntitlement(UUID orgId, long sequence) {
        if (!ofMembers) return;
        until(
                "select 1 from known_entitlement where org_id = :org and sequence >= :sequence",
                Map.of("org", orgId, "sequence", sequence));
    }

    void awaitSilence(UUID orgId, UUID userId, long sequence) {
        until(
                "select 1 from known_silence where org_id = :org and user_id = :user and sequence >= :sequence",
                Map.of("org", orgId, "user", userId, "sequence", sequence));
    }

    void awaitUser(UUID userId) {
        until("select 1 from known_user where user_id = :user", Map.of("user", userId));
    }

    void awaitRelation(UUID userId, UUID otherId, long sequence) {
        until(
                "select 1 from known_relation where user_id = :user and other_id = :other and sequence >= :sequence",
                Map.of("user", userId, "other", otherId, "sequence", sequence));
    }

    private void until(String query, Map<String, Object> parameters) {
        await().alias(query)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(GLANCE)
                .until(() ->
                        !jdbc.sql(query).params(parameters).query().listOfRows().isEmpty());
    }
}
