package io.parley.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.parley.contracts.DomainEvent;
import io.parley.contracts.EventCatalog;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a record's value and CloudEvents headers into a {@link ReceivedEvent}. Yields null for a type that this build
 * doesn't know, and counts it, and each unknown field, in {@code events.unknown}. Throws {@link SerializationException}
 * for what is no event of ours.
 */
public final class EventDeserializer implements Deserializer<ReceivedEvent<?>> {

    private final MeterRegistry meters;
    private final JsonMapper json;

    /** For plain Kafka consumers, which make their deserializers themselves; counts in the global registry. */
    public EventDeserializer() {
        this(Metrics.globalRegistry);
    }

    public EventDeserializer(MeterRegistry meters) {
        this.meters = meters;
        this.json = EventJson.reader(_ -> countUnknown("field"));
    }

    @Override
    public @Nullable ReceivedEvent<?> deserialize(String topic, byte @Nullable [] value) {
        throw new SerializationException("An event can't be read without its headers");
    }

    @Override
    public @Nullable ReceivedEvent<?> deserialize(String topic, Headers headers, byte @Nullable [] value) {
        if (value == null) throw new SerializationException("A record without a value is no event");
        String type = required(headers, EventHeaders.TYPE);
        Class<? extends DomainEvent> payload = EventCatalog.recordOf(type).orElse(null);
        if (payload == null) {
            countUnknown("type");
            return null;
        }
        ReceivedEvent<?> event = read(type, headers, value, payload);
        headers.add(EventHeaders.RAW_VALUE, value);
        return event;
    }

    private ReceivedEvent<?> read(String type, Headers headers, byte[] value, Class<? extends DomainEvent> payload) {
        try {
            return new ReceivedEvent<>(
                    UUID.fromString(required(headers, EventHeaders.ID)),
                    type,
                    required(headers, EventHeaders.SOURCE),
                    Instant.parse(required(headers, EventHeaders.TIME)),
                    UUID.fromString(required(headers, EventHeaders.SUBJECT)),
                    uuid(headers, EventHeaders.ORG_ID),
                    Long.parseLong(required(headers, EventHeaders.SEQUENCE)),
                    uuid(headers, EventHeaders.ACTOR_ID),
                    payloadOf(value, payload));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw new SerializationException("A header of a " + type + " is malformed", malformed);
        } catch (JacksonException malformed) {
            throw new SerializationException("The payload of a " + type + " is malformed", malformed);
        }
    }

    private DomainEvent payloadOf(byte[] value, Class<? extends DomainEvent> type) {
        DomainEvent event = json.readValue(value, type);
        if (event == null) throw new SerializationException("The payload of a " + type.getSimpleName() + " is null");
        RequiredComponents.check(event);
        return event;
    }

    private void countUnknown(String what) {
        meters.counter("events.unknown", "what", what).increment();
    }

    private static String required(Headers headers, String name) {
        String text = EventHeaders.text(headers, name);
        if (text == null) throw new SerializationException("A record without " + name + " is no event");
        return text;
    }

    private static @Nullable UUID uuid(Headers headers, String name) {
        String text = EventHeaders.text(headers, name);
        return text == null ? null : UUID.fromString(text);
    }
}
