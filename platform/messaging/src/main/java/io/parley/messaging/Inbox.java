package io.parley.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.contracts.DomainEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.transaction.support.TransactionOperations;

/** Lets every event have its effects once for each consumer, however often Kafka delivers it. */
public class Inbox {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);

    // A concurrent delivery of the same event waits here for the first one's commit or rollback.
    private static final String MARK = """
            insert into inbox (consumer, event_id) values (:consumer, :eventId) on conflict do nothing""";

    private static final String MARK_ALL = """
            insert into inbox (consumer, event_id) select :consumer, unnest(cast(:eventIds as uuid[]))
            on conflict do nothing returning event_id""";

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final CurrentTrace trace;
    private final MeterRegistry meters;

    Inbox(JdbcClient jdbc, TransactionOperations transaction, CurrentTrace trace, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.trace = trace;
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
        if (!ran) countDuplicates(consumer, 1);
        return ran;
    }

    /**
     * The same for events that came together, in their order and in one transaction, which costs a fraction of one for each.
     * Each works for its own trace. Where that transaction fails for a reason of its own, each event gets one to itself, so
     * that only the event that can't be handled is set aside.
     *
     * @throws BatchListenerFailedException with the first record that fails by itself; those before it are done
     */
    public <E extends DomainEvent> void onceEach(
            String consumer,
            List<ConsumerRecord<String, ReceivedEvent<E>>> records,
            Consumer<ReceivedEvent<E>> effects) {
        try {
            transaction.executeWithoutResult(_ -> runUnmarked(consumer, records, effects));
        } catch (RuntimeException failure) {
            if (Transience.isTransient(failure)) throw failure;
            log.info(
                    "{} handles {} events one by one: {}",
                    consumer,
                    records.size(),
                    NestedExceptionUtils.getMostSpecificCause(failure)
                            .getClass()
                            .getSimpleName());
            records.forEach(record -> alone(consumer, record, effects));
        }
    }

    private <E extends DomainEvent> void runUnmarked(
            String consumer,
            List<ConsumerRecord<String, ReceivedEvent<E>>> records,
            Consumer<ReceivedEvent<E>> effects) {
        Set<UUID> fresh = markAll(consumer, records);
        countDuplicates(consumer, records.size() - fresh.size());
        for (ConsumerRecord<String, ReceivedEvent<E>> record : records) {
            ReceivedEvent<E> event = record.value();
            if (fresh.remove(event.id())) trace.continued(record.headers(), () -> effects.accept(event));
        }
    }

    private <E extends DomainEvent> void alone(
            String consumer, ConsumerRecord<String, ReceivedEvent<E>> record, Consumer<ReceivedEvent<E>> effects) {
        ReceivedEvent<E> event = record.value();
        try {
            trace.continued(record.headers(), () -> once(consumer, event, () -> effects.accept(event)));
        } catch (RuntimeException failure) {
            throw new BatchListenerFailedException("An event can't be handled", failure, record);
        }
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

    private <E extends DomainEvent> Set<UUID> markAll(
            String consumer, List<ConsumerRecord<String, ReceivedEvent<E>>> records) {
        String[] ids =
                records.stream().map(record -> record.value().id().toString()).toArray(String[]::new);
        return new HashSet<>(jdbc.sql(MARK_ALL)
                .param("consumer", consumer)
                .param("eventIds", ids)
                .query(UUID.class)
                .list());
    }

    private void countDuplicates(String consumer, int duplicates) {
        if (duplicates > 0)
            meters.counter("inbox.duplicates", "consumer", consumer).increment(duplicates);
    }
}
