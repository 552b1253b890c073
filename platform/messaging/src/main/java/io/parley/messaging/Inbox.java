package io.parley.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.contracts.DomainEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
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
     * {@code effects} get all that weren't received before; what they do for one of them alone belongs into its trace. Where
     * the transaction fails for a reason of its own, each event gets one to itself, so that only the event that can't be
     * handled is set aside.
     *
     * @throws BatchListenerFailedException with the first record that fails by itself; those before it are done
     */
    public <E extends DomainEvent> void onceEach(
            String consumer,
            List<ConsumerRecord<String, ReceivedEvent<E>>> records,
            BiConsumer<List<ReceivedEvent<E>>, EventTraces> effects) {
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
            BiConsumer<List<ReceivedEvent<E>>, EventTraces> effects) {
        Set<UUID> unmarked = markAll(consumer, records);
        countDuplicates(consumer, records.size() - unmarked.size());
        Map<UUID, Headers> headers = new HashMap<>();
        List<ReceivedEvent<E>> events = new ArrayList<>();
        for (ConsumerRecord<String, ReceivedEvent<E>> record : records) {
            if (!unmarked.remove(record.value().id())) continue;
            headers.put(record.value().id(), record.headers());
            events.add(record.value());
        }
        EventTraces traces = (event, work) -> trace.continued(Objects.requireNonNull(headers.get(event.id())), work);
        if (!events.isEmpty()) effects.accept(events, traces);
    }

    private <E extends DomainEvent> void alone(
            String consumer,
            ConsumerRecord<String, ReceivedEvent<E>> record,
            BiConsumer<List<ReceivedEvent<E>>, EventTraces> effects) {
        EventTraces traces = (_, work) -> trace.continued(record.headers(), work);
        try {
            once(consumer, record.value(), () -> effects.accept(List.of(record.value()), traces));
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
