package io.parley.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.EventCatalog;
import io.parley.messaging.CloudEvent;
import io.parley.messaging.Ids;
import io.parley.messaging.ReceivedEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Kafka as seen from outside the service under test: what other services tell it, and what it tells them. */
public final class Streams implements AutoCloseable {

    /** A record as it came, with its value and headers as text. */
    public record Raw(String topic, String key, String text, Map<String, String> headers) {}

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Clock clock;
    private final KafkaProducer<String, byte[]> producer;
    private final SeenRecords seen;

    public Streams(String bootstrapServers, Clock clock) {
        this.clock = clock;
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.LINGER_MS_CONFIG, 0),
                new StringSerializer(),
                new ByteArraySerializer());
        this.seen = new SeenRecords(bootstrapServers);
    }

    /** Publishes as the service that owns the stream would, and returns the event's id when Kafka has it. */
    public UUID publish(DomainEvent event, long sequence) {
        return publish(event, sequence, null);
    }

    public UUID publish(DomainEvent event, long sequence, @Nullable UUID actorId) {
        UUID id = Ids.next();
        publish(id, event, sequence, actorId);
        return id;
    }

    /** Publishes with a given id: twice the same is a redelivery. */
    public void publish(UUID id, DomainEvent event, long sequence, @Nullable UUID actorId) {
        CloudEvent envelope = CloudEvent.of(event, id, sourceOf(event), clock.instant(), sequence, actorId, null);
        ProducerRecord<String, String> message = envelope.toRecord();
        send(new ProducerRecord<>(
                message.topic(), null, message.key(), message.value().getBytes(UTF_8), message.headers()));
    }

    /** Sends what may be no event at all. */
    public void send(ProducerRecord<String, byte[]> message) {
        try {
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new AssertionError("Kafka refused a record", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while sending", e);
        }
    }

    /** The first event of this type that fits, waited for. Looks at everything since the broker started. */
    public <E extends DomainEvent> ReceivedEvent<E> await(Class<E> type, Predicate<? super E> wanted) {
        return awaitReceived(type, event -> wanted.test(event.payload()));
    }

    /** Like {@link #await}, for those who care about the envelope. */
    public <E extends DomainEvent> ReceivedEvent<E> awaitReceived(Class<E> type, Predicate<ReceivedEvent<E>> wanted) {
        return Awaitility.await()
                .alias("a " + type.getSimpleName())
                .atMost(PATIENCE)
                .until(() -> find(type, wanted).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    /** What was published so far of this type, without waiting, oldest first for each key. */
    public <E extends DomainEvent> List<ReceivedEvent<E>> soFar(Class<E> type, Predicate<? super E> wanted) {
        return find(type, event -> wanted.test(event.payload())).toList();
    }

    /** The headers of a published event, as text. */
    public Map<String, String> headersOf(UUID eventId) {
        return seen.headersOf(eventId);
    }

    /** The first record of any topic, such as a dead-letter topic, whose key is this, waited for. */
    public Raw awaitRecord(String topic, String key) {
        return Awaitility.await()
                .alias("a record with the key " + key + " on " + topic)
                .atMost(PATIENCE)
                .until(() -> seen.raw(topic, key), Optional::isPresent)
                .orElseThrow();
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
        seen.close();
    }

    private <E extends DomainEvent> Stream<ReceivedEvent<E>> find(Class<E> type, Predicate<ReceivedEvent<E>> wanted) {
        return seen.events(type).filter(wanted);
    }

    private static String sourceOf(DomainEvent event) {
        String topic = EventCatalog.topicOf(event.getClass());
        return "/" + topic.substring(0, topic.indexOf('.')) + "-service";
    }
}
