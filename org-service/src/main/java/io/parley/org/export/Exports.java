package io.parley.org.export;

import io.parley.messaging.Ids;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of archives. */
@Component
class Exports {

    static final Duration LIFE = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;

    Exports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID orgId, UUID userId) {
        jdbc.sql("""
                        insert into organization_export (id, org_id, requested_by, requested_at)
                        values (:id, :org, :user, :now)""")
                .param("id", Ids.next())
                .param("org", orgId)
                .param("user", userId)
                .param("now", Columns.at(clock.instant()))
                .update();
    }

    /** The one that was asked for last. */
    Optional<Export> newestOf(UUID orgId) {
        return jdbc.sql("""
                        select e.id, e.org_id, e.requested_at, e.ready_at, o.deleted_at
                          from organization_export e join organization o on o.id = e.org_id
                         where e.org_id = :org order by e.requested_at desc, e.id desc limit 1""").param("org", orgId).query(Export.class).optional();
    }

    /** One that isn't made yet, locked until the transaction ends. */
    Optional<Export> lockOpen() {
        return jdbc.sql("""
                        select id, org_id, requested_at, ready_at, cast(null as timestamptz) as deleted_at
                          from organization_export where ready_at is null
                         order by requested_at limit 1 for update skip locked""").query(Export.class).optional();
    }

    void ready(UUID id) {
        jdbc.sql("update organization_export set ready_at = :now where id = :id")
                .param("now", Columns.at(clock.instant()))
                .param("id", id)
                .update();
    }

    /** Takes those out whose time is over. What was asked for last stays as long as a deleted organization can be brought back. */
    List<UUID> takeExpired() {
        return jdbc.sql("""
                        delete from organization_export e using organization o
                         where o.id = e.org_id and e.ready_at < :before
                           and (o.deleted_at is null
                                or exists (select from organization_export later
                                            where later.org_id = e.org_id and later.requested_at > e.requested_at
                                              and later.ready_at is not null))
                        returning e.id""")
                .param("before", Columns.at(clock.instant().minus(LIFE)))
                .query(UUID.class)
                .list();
    }

    /** @param deletedAt when its organization was deleted; null while it wasn't */
    record Export(
            UUID id,
            UUID orgId,
            Instant requestedAt,
            @Nullable Instant readyAt,
            @Nullable Instant deletedAt) {}
}
