package io.parley.event.rsvp;

import io.parley.event.EventProblem;
import io.parley.event.occurrence.Occurrence;
import io.parley.event.occurrence.Occurrences;
import io.parley.event.purchase.TicketPrice;
import io.parley.web.problem.Problem;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what people answer to. */
@Component
public class OpenEvents {

    private static final String HOLD = """
            select e.id from event e join occurrence o on o.event_id = e.id
             where o.id = :occurrence for no key update of e""";

    private static final String FIND =
            "select e.org_id, e.title, e.capacity, e.price_amount, e.price_currency, e.cancelled_at, "
                    + Occurrence.COLUMNS
                    + " from occurrence o join event e on e.id = o.event_id where o.id = :occurrence";

    private final JdbcClient jdbc;
    private final Occurrences occurrences;
    private final Clock clock;

    OpenEvents(JdbcClient jdbc, Occurrences occurrences, Clock clock) {
        this.jdbc = jdbc;
        this.occurrences = occurrences;
        this.clock = clock;
    }

    /** An occurrence, and whether people can still answer to it. */
    public record Found(Answerable event, boolean cancelled, boolean over) {

        public boolean isOpen() {
            return !cancelled && !over;
        }
    }

    /**
     * Takes an occurrence that can be answered, and holds its event until the transaction ends.
     *
     * @param key as of {@link Occurrences#find}
     * @throws Problem {@code event-cancelled}, {@code event-over}, {@code occurrence-not-found}
     */
    Answerable take(UUID eventId, @Nullable String key) {
        occurrences.hold(eventId);
        Found found =
                find(occurrences.find(eventId, key).id()).orElseThrow(EventProblem.OCCURRENCE_NOT_FOUND::exception);
        if (found.cancelled()) throw EventProblem.EVENT_CANCELLED.exception();
        if (found.over()) throw EventProblem.EVENT_OVER.exception();
        return found.event();
    }

    /** Takes an occurrence, whatever became of it, and holds its event until the transaction ends; empty if it is gone. */
    public Optional<Found> take(UUID occurrenceId) {
        jdbc.sql(HOLD).param("occurrence", occurrenceId).query(UUID.class).list();
        return find(occurrenceId);
    }

    private Optional<Found> find(UUID occurrenceId) {
        return jdbc.sql(FIND)
                .param("occurrence", occurrenceId)
                .query((row, _) -> found(row))
                .optional();
    }

    private Found found(ResultSet row) throws SQLException {
        Occurrence occurrence = Occurrence.of(row);
        Answerable event = Answerable.of(
                Columns.uuid(row, "org_id"),
                row.getString("title"),
                row.getObject("capacity", Integer.class),
                TicketPrice.of(row),
                occurrence);
        boolean cancelled = occurrence.isCancelled() || Columns.instantOrNull(row, "cancelled_at") != null;
        return new Found(event, cancelled, occurrence.isOver(clock.instant()));
    }
}
