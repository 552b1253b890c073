package io.parley.event.rsvp;

import io.parley.web.sql.Columns;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Stores answers. Whoever writes here holds the event's row. */
@Component
class Rsvps {

    private static final String SELECT =
            "select user_id, status, guests, passed_over, purchase_id, pay_until from rsvp where occurrence_id = :id";

    private static final String PUT = """
            insert into rsvp (occurrence_id, user_id, status, guests, queue, answered_at)
            values (:id, :user, :status, :guests, case when :status = 'waitlisted' then nextval('rsvp_queue') end, :now)
            on conflict (occurrence_id, user_id) do update
               set status = excluded.status, guests = excluded.guests, queue = excluded.queue, passed_over = false,
                   purchase_id = null, pay_until = null, answered_at = excluded.answered_at""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Rsvps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Rsvp> find(UUID occurrenceId, UUID userId) {
        return at(SELECT + " and user_id = :user", occurrenceId)
                .param("user", userId)
                .query((row, _) -> Rsvp.of(row))
                .optional();
    }

    /** The answer as its author sees it. */
    Optional<RsvpView> view(UUID occurrenceId, UUID userId) {
        String sql = "select " + RsvpView.COLUMNS + " from rsvp r where r.occurrence_id = :id and r.user_id = :user";
        return at(sql, occurrenceId)
                .param("user", userId)
                .query((row, _) -> Optional.ofNullable(RsvpView.of(row)))
                .optional()
                .flatMap(found -> found);
    }

    /** Those who wait, the first first. */
    List<Rsvp> waiting(UUID occurrenceId) {
        return at(SELECT + " and status = 'waitlisted' order by queue", occurrenceId)
                .query((row, _) -> Rsvp.of(row))
                .list();
    }

    Turnout turnout(UUID occurrenceId) {
        return at("select " + Turnout.COLUMNS + " from rsvp r where r.occurrence_id = :id", occurrenceId)
                .query((row, _) -> Turnout.of(row))
                .single();
    }

    /** Puts an answer in the place of the one before; who waits is at the end of the waitlist then. */
    void put(UUID occurrenceId, UUID userId, RsvpStatus status, int guests) {
        at(PUT, occurrenceId)
                .param("user", userId)
                .param("status", status.wire())
                .param("guests", guests)
                .param("now", Columns.at(clock.instant()))
                .update();
    }

    /** Changes a party that goes or waits; its place in the waitlist stays. */
    void resize(UUID occurrenceId, UUID userId, int guests) {
        at("update rsvp set guests = :guests where occurrence_id = :id and user_id = :user", occurrenceId)
                .param("user", userId)
                .param("guests", guests)
                .update();
    }

    /**
     * Gives a party its places.
     *
     * @param purchaseId of what was paid for them; null where nothing was
     */
    void go(UUID occurrenceId, UUID userId, @Nullable UUID purchaseId) {
        at("""
                        update rsvp
                           set status = 'going', queue = null, passed_over = false, purchase_id = :purchase, pay_until = null
                         where occurrence_id = :id and user_id = :user""", occurrenceId)
                .param("user", userId)
                .param("purchase", purchaseId, Types.OTHER)
                .update();
    }

    /** Keeps places for a party until then. */
    void hold(UUID occurrenceId, UUID userId, UUID purchaseId, Instant until) {
        at("""
                        update rsvp
                           set status = 'held', queue = null, passed_over = false, purchase_id = :purchase, pay_until = :until
                         where occurrence_id = :id and user_id = :user""", occurrenceId)
                .param("user", userId)
                .param("purchase", purchaseId)
                .param("until", Columns.at(until))
                .update();
    }

    /** Whether places are held for a payment of which nobody knows the page yet. */
    boolean isHeldUnseen(UUID purchaseId) {
        return jdbc.sql("""
                        select exists (select from rsvp r join ticket_purchase p on p.id = r.purchase_id
                                        where p.id = :purchase and r.status = 'held' and p.url is null)""").param("purchase", purchaseId).query(Boolean.class).single();
    }

    boolean hasCome(UUID occurrenceId, UUID userId) {
        return at("select exists (select from check_in where occurrence_id = :id and user_id = :user)", occurrenceId)
                .param("user", userId)
                .query(Boolean.class)
                .single();
    }

    void passOver(UUID occurrenceId, Collection<UUID> userIds) {
        at("update rsvp set passed_over = true where occurrence_id = :id and user_id = any(:users)", occurrenceId)
                .param("users", userIds.toArray(UUID[]::new))
                .update();
    }

    void remove(UUID occurrenceId, UUID userId) {
        at("delete from rsvp where occurrence_id = :id and user_id = :user", occurrenceId)
                .param("user", userId)
                .update();
    }

    private StatementSpec at(String sql, UUID occurrenceId) {
        return jdbc.sql(sql).param("id", occurrenceId);
    }
}
