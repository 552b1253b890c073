package io.parley.event.rsvp;

import io.parley.event.EventProblem;
import io.parley.event.occurrence.Occurrence;
import io.parley.event.occurrence.Occurrences;
import io.parley.web.problem.Problem;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what can still be answered. */
@Component
class OpenEvents {

    private final JdbcClient jdbc;
    private final Occurrences occurrences;
    private final Clock clock;

    OpenEvents(JdbcClient jdbc, Occurrences occurrences, Clock clock) {
        this.jdbc = jdbc;
        this.occurrences = occurrences;
        this.clock = clock;
    }

    /**
     * Takes an occurrence, and holds its event until the transaction ends.
     *
     * @param key as of {@link Occurrences#find}
     * @throws Problem {@code event-cancelled}, {@code event-over}, {@code occurrence-not-found}
     */
    Answerable take(UUID eventId, @Nullable String key) {
        occurrences.hold(eventId);
        Occurrence occurrence = occurrences.find(eventId, key);
        if (occurrence.isCancelled()) throw EventProblem.EVENT_CANCELLED.exception();
        if (occurrence.isOver(clock.instant())) throw EventProblem.EVENT_OVER.exception();
        return jdbc.sql("select org_id, title, capacity, cancelled_at from event where id = :event")
                .param("event", eventId)
                .query((row, _) -> {
                    if (Columns.instantOrNull(row, "cancelled_at") != null)
                        throw EventProblem.EVENT_CANCELLED.exception();
                    return Answerable.of(
                            Columns.uuid(row, "org_id"),
                            row.getString("title"),
                            row.getObject("capacity", Integer.class),
                            occurrence);
                })
                .single();
    }
}
