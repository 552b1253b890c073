package io.parley.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.EventCatalog;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Events that are stored with what they tell of, in one transaction, and sent to Kafka after its commit. */
public class Outbox {

    // The stream's row stays locked until the commit: ids, sequences and commits of one stream are in the same order.
    private static final String APPEND = """
        with stream as (
            insert into outbox_stream (topic, key, sequence) values (:topic, :key, 1)
            on conflict (topic, key) do update set sequence = outbox_stream.sequence + 1
            returning sequence),
        event as (
            insert into outbox
                (event_id, topic, key, type, sequence, org_id, actor_id, occurred_at, traceparent, payload)
            select :id, :topic, :key, :type, sequence, :orgId, :actorId, :occurredAt, :traceparent, :payload
            from stream
            returning id, topic, key)
        insert into outbox_unsent (id, topic, key) select id, topic, key from event\
        """;

    // The other stream's next event may still be told in this transaction.
    private static final String FOLLOW = """
        insert into outbox_stream (topic, key, sequence)
        select topic, :key, sequence + 1 from outbox_stream where topic = :topic and key = :other
        on conflict (topic, key) do update set sequence = greatest(outbox_stream.sequence, excluded.sequence)\
        """;

    private final NamedParameterJdbcOperations jdbc;
    private final Clock clock;
    private final CurrentTrace trace;
    private final Doorbell doorbell;
    private final long largest;

    /** @param largest in bytes of the payload's JSON */
    Outbox(NamedParameterJdbcOperations jdbc, Clock clock, CurrentTrace trace, Doorbell doorbell, long largest) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.trace = trace;
        this.doorbell = doorbell;
        this.largest = largest;
    }

    /**
     * Stores an event with the caller's transaction, at its end: all its events go to the database in one batch, by stream,
     * so that two transactions never wait for each other in turn, and the streams are locked as short as can be.
     *
     * @param actorId who caused it; null where nobody did
     * @throws IllegalTransactionStateException outside of a transaction
     * @throws EventTooLarge before anything of it is stored
     * @throws IllegalStateException where the transaction's events are stored already; it is rolled back
     */
    public void append(DomainEvent event, @Nullable UUID actorId) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("An event needs the transaction of what it tells of");
        }
        String topic = EventCatalog.topicOf(event.getClass());
        SqlParameterSource row = new MapSqlParameterSource()
                .addValue("id", Ids.next())
                .addValue("topic", topic)
                .addValue("key", event.aggregateId())
                .addValue("type", EventCatalog.typeOf(event.getClass()))
                .addValue("orgId", event.tenant().orElse(null))
                .addValue("actorId", actorId)
                .addValue("occurredAt", clock.instant().atOffset(ZoneOffset.UTC))
                .addValue("traceparent", trace.parent())
                .addValue("payload", payloadOf(event));
        ofThisTransaction().add(new Said(topic, event.aggregateId(), row));
    }

    /**
     * Gives what an aggregate tells from now on higher sequences than all that another of its stream has told, and one more: what
     * moves from that one to this is then newer here. Whoever changes either aggregate has to wait for the caller's transaction.
     *
     * @param key the aggregate that something moves to
     * @param other the one that it comes from
     */
    public void follow(Class<? extends DomainEvent> stream, UUID key, UUID other) {
        jdbc.update(
                FOLLOW,
                new MapSqlParameterSource()
                        .addValue("topic", EventCatalog.topicOf(stream))
                        .addValue("key", key)
                        .addValue("other", other));
    }

    private String payloadOf(DomainEvent event) {
        String payload = EventJson.write(event);
        long bytes = payload.getBytes(UTF_8).length;
        if (bytes > largest) throw new EventTooLarge(EventCatalog.typeOf(event.getClass()), bytes, largest);
        return payload;
    }

    private Appended ofThisTransaction() {
        for (TransactionSynchronization other : TransactionSynchronizationManager.getSynchronizations()) {
            if (other instanceof Appended appended) return appended;
        }
        Appended appended = new Appended();
        TransactionSynchronizationManager.registerSynchronization(appended);
        return appended;
    }

    private record Said(String topic, UUID key, SqlParameterSource row) {}

    /** What one transaction has to say. */
    private final class Appended implements TransactionSynchronization {

        // In this order streams are locked by every transaction; an organization is told of before its members.
        private static final List<String> TOPICS = EventCatalog.topics();
        private static final Comparator<Said> BY_STREAM = Comparator.comparingInt(
                        (Said event) -> TOPICS.indexOf(event.topic()))
                .thenComparing(Said::key);

        private final List<Said> events = new ArrayList<>();
        private boolean stored;

        void add(Said event) {
            // Spring would take a TransactionException for one of the commit itself, and not roll back.
            if (stored) throw new IllegalStateException("An event came too late for its transaction");
            events.add(event);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            stored = true;
            events.sort(BY_STREAM);
            jdbc.batchUpdate(APPEND, events.stream().map(Said::row).toArray(SqlParameterSource[]::new));
        }

        @Override
        public void afterCommit() {
            doorbell.ring();
        }
    }
}
