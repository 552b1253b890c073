package io.parley.identity.mail;

import io.parley.messaging.Ids;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mails that aren't sent yet. */
@Component
public class MailOutbox {

    private static final Duration LONGEST = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    MailOutbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Orders a mail, in the transaction of what it tells. It is sent if that commits. */
    public void append(MailKind kind, String recipient, @Nullable UUID userId) {
        jdbc.sql("insert into mail (id, kind, recipient, user_id, created_at, due_at)"
                        + " values (:id, :kind, :recipient, :user, :now, :now)")
                .param("id", Ids.next())
                .param("kind", kind.name())
                .param("recipient", recipient)
                .param("user", userId)
                .param("now", Columns.at(clock.instant()))
                .update();
    }

    /** The one that is due longest, locked. */
    Optional<Mail> lockNext() {
        return jdbc.sql("select id, kind, recipient, user_id from mail where due_at <= :now"
                        + " order by due_at, id limit 1 for update skip locked")
                .param("now", Columns.at(clock.instant()))
                .query(Mail.class)
                .optional();
    }

    void remove(Mail mail) {
        jdbc.sql("delete from mail where id = :id").param("id", mail.id()).update();
    }

    /** Has it wait, longer each time, up to an hour. */
    void postpone(Mail mail) {
        jdbc.sql("update mail set attempts = attempts + 1,"
                        + " due_at = :now + least(interval '5 seconds' * power(2, least(attempts, 20)), interval '1 hour')"
                        + " where id = :id")
                .param("now", Columns.at(clock.instant()))
                .param("id", mail.id())
                .update();
    }

    /** Lets go of those that couldn't be sent for a day, and says how many. */
    int giveUp() {
        Instant before = clock.instant().minus(LONGEST);
        return jdbc.sql("delete from mail where created_at < :before and attempts > 0")
                .param("before", Columns.at(before))
                .update();
    }

    long unsent() {
        return jdbc.sql("select count(*) from mail").query(Long.class).single();
    }
}
