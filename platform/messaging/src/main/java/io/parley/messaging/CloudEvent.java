package io.parley.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.EventCatalog;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** An event as it travels: the payload's JSON and what the headers say. Times are UTC. */
public record CloudEvent(
        UUID id,
        String topic,
        UUID key,
        String type,
        String source,
        Instant time,
        @Nullable UUID orgId,
        long sequence,
        @Nullable UUID actorId,
        @Nullable String traceparent,
        String payload) {

    /** The event of a service that stores it at {@code time} as number {@code sequence} of its stream. */
    public static CloudEvent of(
            DomainEvent event,
            UUID id,
            String source,
            Instant time,
            long sequence,
            @Nullable UUID actorId,
            @Nullable String traceparent) {
        return new CloudEvent(
                id,
                EventCatalog.topicOf(event.getClass()),
                event.aggregateId(),
                EventCatalog.typeOf(event.getClass()),
                source,
                time,
                event.tenant().orElse(null),
                sequence,
                actorId,
                traceparent,
                EventJson.write(event));
    }

    public ProducerRecord<String, String> toRecord() {
        ProducerRecord<String, String> message = new ProducerRecord<>(topic, key.toString(), payload);
        header(message, EventHeaders.SPEC_VERSION, "1.0");
        header(message, EventHeaders.ID, id);
        header(message, EventHeaders.TYPE, type);
        header(message, EventHeaders.SOURCE, source);
        header(message, EventHeaders.TIME, time);
        header(message, EventHeaders.SUBJECT, key);
        header(message, EventHeaders.ORG_ID, orgId);
        header(message, EventHeaders.SEQUENCE, sequence);
        header(message, EventHeaders.ACTOR_ID, actorId);
        header(message, EventHeaders.CONTENT_TYPE, "application/json");
        header(message, EventHeaders.TRACE_PARENT, traceparent);
        return message;
    }

    private static void header(ProducerRecord<String, String> message, String name, @Nullable Object value) {
        if (value != null) message.headers().add(name, value.toString().getBytes(UTF_8));
    }
}
