package io.parley.messaging;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.EventCatalog;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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
                returning sequence)
            insert into outbox
                (event_id, topic, key, type, sequence, org_id, actor_id, occurred_at, traceparent, payload)
            select :id, :topic, :key, :type, sequence, :orgId, :actorId, :occurredAt, :traceparent, :payload
            from stream""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CurrentTrace trace;
    private final TransactionSynchronization wakeRelay;

    Outbox(JdbcClient jdbc, Clock clock, CurrentTrace trace, Doorbell doorbell) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.trace = trace;
        this.wakeRelay = new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                doorbell.ring();
            }
        };
    }

    /**
     * Stores an event in the caller's transaction. Writers of the same stream wait for each other until they commit, so
     * append late in the transaction, and streams in a fixed order where there are several.
     *
     * @param actorId who caused it; null where nobody did
     * @throws IllegalTransactionStateException outside of a transaction
     */
    public void append(DomainEvent event, @Nullable UUID actorId) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("An event needs the transaction of what it tells of");
        }
        jdbc.sql(APPEND)
                .param("id", Ids.next())
                .param("topic", EventCatalog.topicOf(event.getClass()))
                .param("key", event.aggregateId())
                .param("type", EventCatalog.typeOf(event.getClass()))
                .param("orgId", event.tenant().orElse(null))
                .param("actorId", actorId)
                .param("occurredAt", clock.instant().atOffset(ZoneOffset.UTC))
                .param("traceparent", trace.parent())
                .param("payload", EventJson.write(event))
                .update();
        wakeRelayAfterCommit();
    }

    private void wakeRelayAfterCommit() {
        if (!TransactionSynchronizationManager.getSynchronizations().contains(wakeRelay)) {
            TransactionSynchronizationManager.registerSynchronization(wakeRelay);
        }
    }
}
