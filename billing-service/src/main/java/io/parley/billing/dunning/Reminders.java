package io.parley.billing.dunning;

import io.parley.messaging.Ids;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mails to those who pay that aren't sent yet. */
@Component
class Reminders {

    private static final Duration LONGEST = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Reminders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Orders one, in the transaction of what it tells. */
    void order(UUID orgId) {
        jdbc.sql("insert into reminder (id, org_id, created_at, due_at) values (:id, :org, :now, :now)")
                .param("id", Ids.next())
                .param("org", orgId)
                .param("now", Columns.at(clock.instant()))
                .update();
    }

    /** The one that is due longest, locked. */
    Optional<Reminder> lockNext() {
        return jdbc.sql("select id, org_id from reminder where due_at <= :now order by due_at, id limit 1"
                        + " for update skip locked")
                .param("now", Columns.at(clock.instant()))
                .query(Reminder.class)
                .optional();
    }

    void remove(Reminder reminder) {
        jdbc.sql("delete from reminder where id = :id")
                .param("id", reminder.id())
                .update();
    }

    /** Has it wait, longer each time, up to an hour. */
    void postpone(Reminder reminder) {
        jdbc.sql("update reminder set attempts = attempts + 1, due_at = cast(:now as timestamptz)"
                        + " + least(interval '5 seconds' * power(2, least(attempts, 20)), interval '1 hour')"
                        + " where id = :id")
                .param("now", Columns.at(clock.instant()))
                .param("id", reminder.id())
                .update();
    }

    /** Lets go of those that couldn't be sent for a day, and says how many. */
    int giveUp() {
        return jdbc.sql("delete from reminder where created_at < :before and attempts > 0")
                .param("before", Columns.at(clock.instant().minus(LONGEST)))
                .update();
    }

    record Reminder(UUID id, UUID orgId) {}
}
