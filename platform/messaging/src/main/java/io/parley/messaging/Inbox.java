package io.parley.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Lets every event have its effects once for each consumer, however often Kafka delivers it. */
public class Inbox {

    // A concurrent delivery of the same event waits here for the first one's commit or rollback.
    private static final String MARK = """
            insert into inbox (consumer, event_id) values (:consumer, :eventId) on conflict do nothing""";

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final MeterRegistry meters;

    Inbox(JdbcClient jdbc, TransactionOperations transaction, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.meters = meters;
    }

    /**
     * Runs {@code effects} and marks the event as received by {@code consumer}, both in one transaction, the caller's if
     * there is one. What {@code effects} throw undoes the mark too, so that the next delivery tries again.
     *
     * @return false if the event was received before; nothing ran then
     */
    public boolean once(String consumer, ReceivedEvent<?> event, Runnable effects) {
        boolean ran = Boolean.TRUE.equals(transaction.execute(_ -> runUnlessMarked(consumer, event, effects)));
        if (!ran) meters.counter("inbox.duplicates", "consumer", consumer).increment();
        return ran;
    }

    private boolean runUnlessMarked(String consumer, ReceivedEvent<?> event, Runnable effects) {
        if (!mark(consumer, event)) return false;
        effects.run();
        return true;
    }

    private boolean mark(String consumer, ReceivedEvent<?> event) {
        return jdbc.sql(MARK)
                        .param("consumer", consumer)
                        .param("eventId", event.id())
                        .update()
                == 1;
    }
}
