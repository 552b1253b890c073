package io.parley.org.domain;

import io.parley.web.sql.Columns;
import io.parley.web.text.EmailAddresses;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of domains. */
@Component
class Domains {

    private final JdbcClient jdbc;

    Domains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Domain> of(UUID orgId) {
        return jdbc.sql("select * from organization_domain where org_id = :org order by created_at, id")
                .param("org", orgId)
                .query((row, _) -> Domain.of(row))
                .list();
    }

    Optional<Domain> find(UUID orgId, UUID id) {
        return jdbc.sql("select * from organization_domain where org_id = :org and id = :id")
                .param("org", orgId)
                .param("id", id)
                .query((row, _) -> Domain.of(row))
                .optional();
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<Domain> lock(UUID orgId, UUID id) {
        return jdbc.sql("select * from organization_domain where org_id = :org and id = :id for update")
                .param("org", orgId)
                .param("id", id)
                .query((row, _) -> Domain.of(row))
                .optional();
    }

    void add(Domain domain, UUID userId) {
        jdbc.sql("""
                        insert into organization_domain
                            (id, org_id, domain, domain_hash, token, state, auto_join, custom, created_by, created_at)
                        values (:id, :org, :domain, :hash, :token, 'pending', :autoJoin, :custom, :user, :now)""")
                .param("id", domain.id())
                .param("org", domain.orgId())
                .param("domain", domain.name())
                .param("hash", EmailAddresses.hash(domain.name()))
                .param("token", domain.token())
                .param("autoJoin", domain.autoJoin())
                .param("custom", domain.custom())
                .param("user", userId)
                .param("now", Columns.at(domain.createdAt()))
                .update();
    }

    void use(UUID id, boolean autoJoin, boolean custom) {
        jdbc.sql("update organization_domain set auto_join = :autoJoin, custom = :custom where id = :id")
                .param("id", id)
                .param("autoJoin", autoJoin)
                .param("custom", custom)
                .update();
    }

    void looked(Domain domain) {
        jdbc.sql("""
                        update organization_domain
                           set state = :state, reason = :reason, checked_at = :checked, verified_at = :verified,
                               failing_since = :failing
                         where id = :id""")
                .param("id", domain.id())
                .param("state", domain.state().wire())
                .param("reason", domain.reason(), Types.VARCHAR)
                .param("checked", at(domain.checkedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("verified", at(domain.verifiedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("failing", at(domain.failingSince()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from organization_domain where id = :id")
                .param("id", id)
                .update();
    }

    /** Whether another organization has shown that it is its own. */
    boolean isAnothers(String name, UUID orgId) {
        return jdbc.sql("""
                        select exists (select from organization_domain
                                        where domain = :domain and state = 'verified' and org_id <> :org)""")
                .param("domain", name)
                .param("org", orgId)
                .query(Boolean.class)
                .single();
    }

    /** Verified ones that nobody looked at since then, of organizations that there are. */
    List<Domain> due(Instant before, int limit) {
        return jdbc.sql("""
                        select d.* from organization_domain d join organization o on o.id = d.org_id and o.deleted_at is null
                         where d.state = 'verified' and d.checked_at < :before order by d.checked_at limit :limit""")
                .param("before", Columns.at(before))
                .param("limit", limit)
                .query((row, _) -> Domain.of(row))
                .list();
    }

    List<UUID> ownersOf(UUID orgId) {
        return jdbc.sql("""
                        select user_id from membership where org_id = :org and role = 'owner' and status = 'active'
                         order by user_id""").param("org", orgId).query(UUID.class).list();
    }

    private static @Nullable Object at(@Nullable Instant instant) {
        return instant == null ? null : Columns.at(instant);
    }
}
