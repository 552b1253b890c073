package io.parley.security.purge;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of organizations that are gone for good. */
public class OrganizationPurges {

    private final JdbcClient jdbc;

    public OrganizationPurges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Has all go that this service holds of the organization, soon. Asked again, it looks again for what came back. */
    public void ask(UUID orgId) {
        jdbc.sql(
                        "insert into organization_purge (org_id) values (:org) on conflict (org_id) do update set done_at = null")
                .param("org", orgId)
                .update();
    }

    /** All that are gone for good, for those who would write anew what they read from a stream's start. */
    public Set<UUID> all() {
        return jdbc.sql("select org_id from organization_purge")
                .query(UUID.class)
                .set();
    }

    List<UUID> open() {
        return jdbc.sql("select org_id from organization_purge where done_at is null order by asked_at")
                .query(UUID.class)
                .list();
    }

    /** Whether it is still to be done, and nobody else is at it until the transaction ends. */
    boolean hold(UUID orgId) {
        return jdbc.sql("""
                        select org_id from organization_purge where org_id = :org and done_at is null
                        for update skip locked""").param("org", orgId).query(UUID.class).optional().isPresent();
    }

    void done(UUID orgId) {
        jdbc.sql("update organization_purge set done_at = now() where org_id = :org")
                .param("org", orgId)
                .update();
    }
}
