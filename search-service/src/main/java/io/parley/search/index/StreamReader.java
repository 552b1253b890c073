package io.parley.search.index;

import io.parley.messaging.ReceivedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads all of some topics from their start, outside any consumer group. Not thread-safe.
 *
 * <p>A {@code @KafkaListener} can't stop at an end that is set when it starts, and wait there to be sent on to the next.
 */
class StreamReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    private final org.apache.kafka.clients.consumer.Consumer<?, ?> consumer;
    private final List<TopicPartition> partitions;

    StreamReader(org.apache.kafka.clients.consumer.Consumer<?, ?> consumer, List<String> topics) {
        this.consumer = consumer;
        this.partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Hands on, batch by batch, what lies between here and what are the topics' ends at this moment. */
    void readToEnd(Consumer<List<ReceivedEvent<?>>> batches) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (!reached(ends)) {
            List<ReceivedEvent<?>> batch = eventsIn(consumer.poll(POLL));
            if (!batch.isEmpty()) batches.accept(batch);
        }
    }

    private boolean reached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static List<ReceivedEvent<?>> eventsIn(ConsumerRecords<?, ?> records) {
        List<ReceivedEvent<?>> events = new ArrayList<>();
        for (ConsumerRecord<?, ?> record : records) {
            // Poison and types of tomorrow are the live consumer's concern; a rebuild passes them over.
            if (record.value() instanceof ReceivedEvent<?> event) events.add(event);
        }
        return events;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
