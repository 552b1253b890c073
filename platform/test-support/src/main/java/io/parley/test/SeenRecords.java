package io.parley.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.EventCatalog;
import io.parley.messaging.EventDeserializer;
import io.parley.messaging.EventHeaders;
import io.parley.messaging.ReceivedEvent;
import io.parley.test.Streams.Raw;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything that was ever sent to the broker's topics. Reads on when asked, never in the background; thread-safe. */
final class SeenRecords {

    private static final Duration GLANCE = Duration.ofMillis(50);

    private final KafkaConsumer<String, byte[]> consumer;
    private final EventDeserializer events = new EventDeserializer();
    private final Set<TopicPartition> assigned = new HashSet<>();
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

    SeenRecords(String bootstrapServers) {
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        20),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    synchronized <E extends DomainEvent> Stream<ReceivedEvent<E>> events(Class<E> type) {
        String topic = EventCatalog.topicOf(type);
        String wireType = EventCatalog.typeOf(type);
        return onTopic(topic).stream()
                .filter(seen -> wireType.equals(EventHeaders.text(seen.headers(), EventHeaders.TYPE)))
                .flatMap(seen -> read(seen).stream())
                .map(event -> typed(event, type));
    }

    synchronized Optional<Raw> raw(String topic, String key) {
        return onTopic(topic).stream()
                .filter(seen -> key.equals(seen.key()))
                .findFirst()
                .map(SeenRecords::raw);
    }

    synchronized Map<String, String> headersOf(UUID eventId) {
        return records.stream()
                .filter(seen -> eventId.toString().equals(EventHeaders.text(seen.headers(), EventHeaders.ID)))
                .findFirst()
                .map(seen -> raw(seen).headers())
                .orElseThrow(() -> new AssertionError("No event " + eventId + " was seen"));
    }

    synchronized void close() {
        consumer.close();
    }

    private List<ConsumerRecord<String, byte[]>> onTopic(String topic) {
        readOn(topic);
        return records.stream().filter(seen -> seen.topic().equals(topic)).toList();
    }

    private void readOn(String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (assigned.addAll(partitions)) consumer.assign(assigned);
        while (true) {
            var polled = consumer.poll(GLANCE);
            polled.forEach(records::add);
            if (polled.isEmpty()) return;
        }
    }

    private Optional<ReceivedEvent<?>> read(ConsumerRecord<String, byte[]> seen) {
        try {
            return Optional.ofNullable(events.deserialize(seen.topic(), seen.headers(), seen.value()));
        } catch (SerializationException poison) {
            return Optional.empty();
        }
    }

    private static <E extends DomainEvent> ReceivedEvent<E> typed(ReceivedEvent<?> event, Class<E> type) {
        return new ReceivedEvent<>(
                event.id(),
                event.type(),
                event.source(),
                event.time(),
                event.aggregateId(),
                event.orgId(),
                event.sequence(),
                event.actorId(),
                type.cast(event.payload()));
    }

    private static Raw raw(ConsumerRecord<String, byte[]> seen) {
        Map<String, String> headers = Stream.of(seen.headers().toArray())
                .collect(Collectors.toMap(
                        Header::key,
                        header -> new String(header.value(), UTF_8),
                        (_, last) -> last,
                        LinkedHashMap::new));
        return new Raw(seen.topic(), seen.key(), new String(seen.value(), UTF_8), headers);
    }
}
