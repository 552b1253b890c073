package io.parley.messaging.deadletter;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads the dead letters that no operator sent through again. How far one did is the committed position of a group that
 * has no members.
 */
final class OpenDeadLetters {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> settings;

    OpenDeadLetters(Map<String, Object> connection, String application) {
        settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, application + ".dead-letters");
        settings.put(ConsumerConfig.CLIENT_ID_CONFIG, application + "-dead-letters");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
    }

    /** Shows all open dead letters of a topic. */
    void read(String topic, Consumer<DeadLetter> reader) {
        try (KafkaConsumer<String, byte[]> consumer = open()) {
            readToEnd(consumer, topic, reader);
        }
    }

    /** Shows all open dead letters of a topic and closes them, unless {@code reader} throws. */
    void close(String topic, Consumer<DeadLetter> reader) {
        try (KafkaConsumer<String, byte[]> consumer = open()) {
            Map<TopicPartition, Long> end = readToEnd(consumer, topic, reader);
            Map<TopicPartition, OffsetAndMetadata> position = new HashMap<>();
            end.forEach((partition, offset) -> position.put(partition, new OffsetAndMetadata(offset)));
            consumer.commitSync(position);
        }
    }

    private static Map<TopicPartition, Long> readToEnd(
            KafkaConsumer<String, byte[]> consumer, String topic, Consumer<DeadLetter> reader) {
        List<TopicPartition> partitions = consumer.partitionsFor(DeadLetter.topicOf(topic)).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
        consumer.assign(partitions);
        Set<TopicPartition> unfinished = new HashSet<>(partitions);
        unfinished.removeIf(partition -> consumer.position(partition) >= end.getOrDefault(partition, 0L));
        while (!unfinished.isEmpty()) {
            consumer.poll(POLL).forEach(stored -> {
                long last = end.getOrDefault(new TopicPartition(stored.topic(), stored.partition()), 0L);
                if (stored.offset() < last) reader.accept(new DeadLetter(stored));
            });
            unfinished.removeIf(partition -> consumer.position(partition) >= end.getOrDefault(partition, 0L));
        }
        return end;
    }

    private KafkaConsumer<String, byte[]> open() {
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
