package io.parley.event.event;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the others of the occurrences of long series, some at a time, as those before them pass. */
@Component
class TellNextOccurrences {

    private static final Logger log = LoggerFactory.getLogger(TellNextOccurrences.class);

    private final Events events;
    private final TransactionTemplate transaction;

    TellNextOccurrences(Events events, TransactionTemplate transaction) {
        this.events = events;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "PT10S")
    void run() {
        try {
            while (Boolean.TRUE.equals(transaction.execute(_ -> events.tellNext()))) {}
        } catch (DataAccessException | TransactionException away) {
            log.info("The next occurrences wait: {}", away.getClass().getSimpleName());
        }
    }
}
