package io.parley.event.importing;

import io.parley.event.occurrence.Occurrence;
import io.parley.event.occurrence.Occurrences;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what was imported before, or came from here. */
@Component
class KnownEvents {

    private final JdbcClient jdbc;
    private final Occurrences occurrences;
    private final Clock clock;

    KnownEvents(JdbcClient jdbc, Occurrences occurrences, Clock clock) {
        this.jdbc = jdbc;
        this.occurrences = occurrences;
        this.clock = clock;
    }

    Optional<KnownEvent> find(UUID orgId, String uid) {
        return jdbc.sql("""
                        select id, version, cancelled_at is not null as cancelled
                          from event where org_id = :org and uid = :uid""")
                .param("org", orgId)
                .param("uid", uid)
                .query((row, _) ->
                        new KnownEvent(Columns.uuid(row, "id"), row.getLong("version"), row.getBoolean("cancelled")))
                .optional();
    }

    /** Whether this one of a series can still be another than its rule says. */
    boolean isToCome(UUID eventId, LocalDateTime original) {
        return occurrences.all(eventId).stream()
                .filter(one -> one.original().equals(original))
                .anyMatch(this::isToCome);
    }

    private boolean isToCome(Occurrence one) {
        return !one.isCancelled() && !one.isOver(clock.instant());
    }

    /** An event with a UID. */
    record KnownEvent(UUID id, long version, boolean cancelled) {}
}
