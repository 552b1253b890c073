package io.parley.notification.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.parley.contracts.notification.NotificationRaised;
import io.parley.messaging.Outbox;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** Tells people of what they had the channel open for, and didn't read. */
@Component
class ReleaseHeld {

    private static final Logger log = LoggerFactory.getLogger(ReleaseHeld.class);
    // What another replica releases is locked.
    private static final String RELEASE = """
            update notification set held_until = null
             where id in (select id from notification where held_until <= :now
                           order by held_until limit 500 for update skip locked)
            returning id as notification_id, user_id, org_id, kind, reason, actor_id, subject_type, subject_id, subject_url,
                      subject_title, created_at, place_id, subject_parent_id""";

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Counter raised;

    ReleaseHeld(JdbcClient jdbc, Outbox outbox, TransactionOperations transactions, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
        this.raised = meters.counter("notifications.raised");
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void releaseDue() {
        try {
            transactions.executeWithoutResult(_ -> release());
        } catch (DataAccessException | TransactionException away) {
            log.debug("What is held waits: the database is away", away);
        }
    }

    private void release() {
        List<NotificationRaised> due = jdbc.sql(RELEASE)
                .param("now", Columns.at(clock.instant()))
                .query(NotificationRaised.class)
                .list();
        due.forEach(each -> outbox.append(each, each.actorId()));
        raised.increment(due.size());
    }
}
