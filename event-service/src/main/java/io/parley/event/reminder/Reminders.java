package io.parley.event.reminder;

import io.parley.event.occurrence.Occurrence;
import io.parley.web.sql.Columns;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what begins soon, and keeps of what people were reminded. */
@Component
class Reminders {

    // Whoever cancels or moves it waits until people were reminded, and the other way round.
    private static final String NEXT = "select e.org_id, e.title, " + Occurrence.COLUMNS + """
             from occurrence o join event e on e.id = o.event_id
            where o.cancelled_at is null and e.cancelled_at is null
              and o.starts_at > :from and o.starts_at <= :until
              and not exists (select from reminder r
                               where r.occurrence_id = o.id and r.starts_at = o.starts_at and r.before = :before)
            order by o.starts_at limit 1 for no key update of e skip locked""";
    private static final String REMIND = """
            insert into reminder (occurrence_id, starts_at, before)
            select id, starts_at, :before from occurrence where id = :occurrence""";
    private static final String GOING = """
            select user_id from rsvp
             where occurrence_id = :occurrence and status = 'going' and answered_at <= :answered order by user_id""";

    private final JdbcClient jdbc;

    Reminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next of which people are to be reminded; nobody changes its event until the transaction ends. */
    Optional<DueOccurrence> next(Notice notice, Instant now) {
        return jdbc.sql(NEXT)
                .param("from", Columns.at(now.plus(notice.tooLate())))
                .param("until", Columns.at(now.plus(notice.before())))
                .param("before", notice.wire())
                .query((row, _) -> DueOccurrence.of(row))
                .optional();
    }

    void remind(Occurrence occurrence, Notice notice) {
        jdbc.sql(REMIND)
                .param("occurrence", occurrence.id())
                .param("before", notice.wire())
                .update();
    }

    /** Those who are going, except for those who said so since the reminder was due: they know. */
    List<UUID> going(Occurrence occurrence, Notice notice) {
        return jdbc.sql(GOING)
                .param("occurrence", occurrence.id())
                .param("answered", Columns.at(occurrence.startsAt().minus(notice.before())))
                .query(UUID.class)
                .list();
    }
}
