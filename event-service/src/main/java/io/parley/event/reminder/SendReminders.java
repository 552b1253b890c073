package io.parley.event.reminder;

import io.parley.messaging.Outbox;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds of what begins soon. What is due follows from the calendar as it is at that moment, so that nothing is to be planned
 * anew when an event moves, is cancelled, or the service was away.
 */
@Component
class SendReminders {

    private static final Logger log = LoggerFactory.getLogger(SendReminders.class);
    private static final int MOST_USERS = 1000;

    private final Reminders reminders;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SendReminders(Reminders reminders, Outbox outbox, TransactionTemplate transaction, Clock clock) {
        this.reminders = reminders;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5S")
    void run() {
        try {
            for (Notice notice : Notice.values()) sendAll(notice);
        } catch (DataAccessException | TransactionException away) {
            log.info("Reminders wait: {}", away.getClass().getSimpleName());
        }
    }

    private void sendAll(Notice notice) {
        boolean more = true;
        while (more) more = Boolean.TRUE.equals(transaction.execute(_ -> sendNext(notice)));
    }

    private boolean sendNext(Notice notice) {
        Optional<DueOccurrence> next = reminders.next(notice, clock.instant());
        next.ifPresent(due -> send(due, notice));
        return next.isPresent();
    }

    private void send(DueOccurrence due, Notice notice) {
        reminders.remind(due.occurrence(), notice);
        List<UUID> going = reminders.going(due.occurrence(), notice);
        for (int from = 0; from < going.size(); from += MOST_USERS) {
            List<UUID> some = going.subList(from, Math.min(from + MOST_USERS, going.size()));
            outbox.append(due.reminder(notice, List.copyOf(some)), null);
        }
    }
}
