package io.parley.search.index;

import io.parley.contracts.forum.PostEvent;
import io.parley.messaging.ReceivedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Reads all of a topic from its start, outside any consumer group. Not thread-safe. */
class StreamReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);

    private final org.apache.kafka.clients.consumer.Consumer<?, ?> consumer;
    private final List<TopicPartition> partitions;

    StreamReader(org.apache.kafka.clients.consumer.Consumer<?, ?> consumer, String topic) {
        this.consumer = consumer;
        this.partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Hands on, batch by batch, what lies between here and what is the topic's end at this moment. */
    void readToEnd(Consumer<List<ReceivedEvent<PostEvent>>> batches) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (!reached(ends)) {
            List<ReceivedEvent<PostEvent>> batch = eventsIn(consumer.poll(POLL));
            if (!batch.isEmpty()) batches.accept(batch);
        }
    }

    private boolean reached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static List<ReceivedEvent<PostEvent>> eventsIn(ConsumerRecords<?, ?> records) {
        List<ReceivedEvent<PostEvent>> events = new ArrayList<>();
        for (ConsumerRecord<?, ?> record : records) {
            // Poison and types of tomorrow are the live consumer's concern; a rebuild passes them over.
            if (record.value() instanceof ReceivedEvent<?> event && event.payload() instanceof PostEvent) {
                @SuppressWarnings("unchecked")
                ReceivedEvent<PostEvent> post = (ReceivedEvent<PostEvent>) event;
                events.add(post);
            }
        }
        return events;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
