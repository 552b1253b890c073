package io.parley.event.payment;

import io.parley.event.rsvp.Answers;
import io.parley.event.rsvp.OpenEvents;
import io.parley.event.rsvp.OpenEvents.Found;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives places to others that were held and not paid in time, or for what will not take place. */
@Component
class EndHolds {

    private static final Logger log = LoggerFactory.getLogger(EndHolds.class);

    // Whoever answers, pays or cancels holds the event; what it leaves is looked at again.
    private static final String NEXT = """
            select r.occurrence_id, r.user_id
              from rsvp r join occurrence o on o.id = r.occurrence_id join event e on e.id = o.event_id
             where r.pay_until is not null
               and (r.pay_until <= :now or o.cancelled_at is not null or e.cancelled_at is not null)
             order by r.pay_until limit 1 for no key update of e skip locked""";

    private final JdbcClient jdbc;
    private final OpenEvents events;
    private final Answers answers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EndHolds(JdbcClient jdbc, OpenEvents events, Answers answers, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.answers = answers;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1S")
    void run() {
        try {
            boolean more = true;
            while (more) more = Boolean.TRUE.equals(transaction.execute(_ -> endNext()));
        } catch (DataAccessException | TransactionException away) {
            log.info("Places stay held: {}", away.getClass().getSimpleName());
        }
    }

    private boolean endNext() {
        Optional<Held> next = jdbc.sql(NEXT)
                .param("now", Columns.at(clock.instant()))
                .query(Held.class)
                .optional();
        next.ifPresent(this::end);
        return next.isPresent();
    }

    private void end(Held held) {
        Found found = events.take(held.occurrenceId()).orElseThrow();
        if (found.isOpen()) answers.remove(found.event(), held.userId());
        else answers.forget(found.event(), held.userId());
    }

    private record Held(UUID occurrenceId, UUID userId) {}
}
