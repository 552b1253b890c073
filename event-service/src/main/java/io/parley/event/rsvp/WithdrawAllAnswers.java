package io.parley.event.rsvp;

import io.parley.web.sql.Columns;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Of somebody who is erased: places that become free go to those who wait, and of what is over the answer goes alone. */
@Component
public class WithdrawAllAnswers {

    private static final String COMING = """
            select o.event_id, o.original_at
              from rsvp r join occurrence o on o.id = r.occurrence_id join event e on e.id = o.event_id
             where r.user_id = :user and o.ends_at > :now and o.cancelled_at is null and e.cancelled_at is null
             order by o.event_id, o.original_at""";

    private final JdbcClient jdbc;
    private final OpenEvents events;
    private final Answers answers;
    private final Clock clock;

    WithdrawAllAnswers(JdbcClient jdbc, OpenEvents events, Answers answers, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.answers = answers;
        this.clock = clock;
    }

    @Transactional
    public void handle(UUID userId) {
        List<Coming> coming = jdbc.sql(COMING)
                .param("user", userId)
                .param("now", Columns.at(clock.instant()))
                .query(Coming.class)
                .list();
        coming.forEach(one ->
                answers.remove(events.take(one.eventId(), one.originalAt().toString()), userId));
        jdbc.sql("delete from rsvp where user_id = :user").param("user", userId).update();
    }

    private record Coming(UUID eventId, Instant originalAt) {}
}
