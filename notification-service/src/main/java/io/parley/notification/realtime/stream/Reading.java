package io.parley.notification.realtime.stream;

import static java.util.stream.Collectors.toMap;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.messaging.EventDeserializer;
import io.parley.messaging.EventHeaders;
import io.parley.messaging.ReceivedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One consumer on all partitions, from some time back. */
final class Reading implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Reading.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Read for what they say of people and sessions; no client gets them. */
    private static final List<String> HEEDED = List.of("identity.users", "identity.sessions");

    private final Slots slots;
    private final Consumer<byte[], byte[]> consumer;
    private final EventDeserializer events;
    private final List<TopicPartition> partitions;
    private final Map<TopicPartition, Long> ends;

    private Reading(
            Slots slots, Consumer<byte[], byte[]> consumer, MeterRegistry meters, List<TopicPartition> partitions) {
        this.slots = slots;
        this.consumer = consumer;
        this.events = new EventDeserializer(meters);
        this.partitions = partitions;
        consumer.assign(partitions);
        this.ends = consumer.endOffsets(partitions);
    }

    /** Empty, and the consumer closed, as long as a topic is missing. */
    static Optional<Reading> from(Instant time, Slots slots, Consumer<byte[], byte[]> consumer, MeterRegistry meters) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic :
                Stream.concat(slots.topics().stream(), HEEDED.stream()).toList()) {
            List<TopicPartition> found = partitionsOf(consumer, topic);
            if (found.isEmpty()) {
                consumer.close();
                return Optional.empty();
            }
            partitions.addAll(found);
        }
        Reading reading = new Reading(slots, consumer, meters, List.copyOf(partitions));
        reading.seek(time);
        return Optional.of(reading);
    }

    List<StreamRecord> poll(Duration longest) {
        List<StreamRecord> read = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> next : consumer.poll(longest)) {
            eventOf(next).ifPresent(event -> {
                int slot = slots.of(new TopicPartition(next.topic(), next.partition()));
                read.add(new StreamRecord(slot, next.offset(), event));
            });
        }
        return read;
    }

    /** The next offset of every slot. */
    long[] nextOffsets() {
        int count = partitions.stream().mapToInt(slots::of).max().orElse(-1) + 1;
        long[] next = new long[count];
        for (TopicPartition partition : partitions) {
            int slot = slots.of(partition);
            if (slot >= 0) next[slot] = consumer.position(partition);
        }
        return next;
    }

    boolean isCaughtUp() {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** Whether topics got more partitions since. */
    boolean isOutgrown() {
        return partitions.stream()
                        .map(TopicPartition::topic)
                        .distinct()
                        .mapToInt(topic -> partitionsOf(consumer, topic).size())
                        .sum()
                != partitions.size();
    }

    /** Called by another thread, to end a poll. */
    void wakeUp() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void seek(Instant time) {
        long from = time.toEpochMilli();
        Map<TopicPartition, OffsetAndTimestamp> starts =
                consumer.offsetsForTimes(partitions.stream().collect(toMap(partition -> partition, _ -> from)));
        for (TopicPartition partition : partitions) {
            OffsetAndTimestamp start = starts.get(partition);
            consumer.seek(partition, start == null ? ends.getOrDefault(partition, 0L) : start.offset());
        }
    }

    private Optional<ReceivedEvent<?>> eventOf(ConsumerRecord<byte[], byte[]> next) {
        // An operator sends these again for one consumer; sockets had them when they were new.
        if (next.headers().lastHeader(EventHeaders.REDRIVE_GROUP) != null) return Optional.empty();
        try {
            return Optional.ofNullable(events.deserialize(next.topic(), next.headers(), next.value()));
        } catch (SerializationException poison) {
            log.warn("Skipped what is no event at {}-{}@{}", next.topic(), next.partition(), next.offset());
            return Optional.empty();
        }
    }

    private static List<TopicPartition> partitionsOf(Consumer<byte[], byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic, PATIENCE).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }
}
