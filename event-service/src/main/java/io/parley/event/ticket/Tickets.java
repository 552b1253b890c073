package io.parley.event.ticket;

import io.parley.web.sql.Columns;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Finds the tickets of those who are going, and keeps who has come. */
@Component
class Tickets {

    private static final String FIRST = """
            insert into check_in (occurrence_id, user_id, checked_in_at, checked_in_by)
            values (:occurrence, :user, :at, :by) on conflict do nothing""";
    private static final String EARLIER = """
            update check_in set checked_in_at = :at, checked_in_by = :by
             where occurrence_id = :occurrence and user_id = :user and checked_in_at > :at""";

    private final JdbcClient jdbc;

    Tickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isOf(UUID eventId, TicketHolder holder) {
        return jdbc.sql("select exists (select from occurrence where id = :occurrence and event_id = :event)")
                .param("occurrence", holder.occurrenceId())
                .param("event", eventId)
                .query(Boolean.class)
                .single();
    }

    /** Empty unless its holder is going to this event. */
    Optional<Ticket> find(UUID eventId, TicketHolder holder) {
        return of(Ticket.SELECT, holder)
                .param("event", eventId)
                .query((row, _) -> Ticket.of(row))
                .optional();
    }

    /** Keeps that they have come; false if that was known. */
    boolean checkIn(TicketHolder holder, Instant at, UUID by) {
        return checkIn(FIRST, holder, at, by);
    }

    /** Keeps that they have come earlier than was known; false if it was not earlier. */
    boolean checkInEarlier(TicketHolder holder, Instant at, UUID by) {
        return checkIn(EARLIER, holder, at, by);
    }

    private boolean checkIn(String sql, TicketHolder holder, Instant at, UUID by) {
        return of(sql, holder).param("at", Columns.at(at)).param("by", by).update() == 1;
    }

    private StatementSpec of(String sql, TicketHolder holder) {
        return jdbc.sql(sql).param("occurrence", holder.occurrenceId()).param("user", holder.userId());
    }
}
