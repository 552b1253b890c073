package io.parley.notification.realtime.stream;

import static java.util.stream.Collectors.toMap;

import io.parley.notification.content.ContentMappers;
import io.parley.notification.realtime.RealtimeProperties;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.stereotype.Component;

/** Begins as far back as clients may resume, and knows when all is read that was there then: before that there are no sockets. */
@Component
public class StreamBacklog {

    private final StreamSink sink;
    private final Slots slots;
    private final Clock clock;
    private final Duration back;
    private final CountDownLatch allRead = new CountDownLatch(1);
    // Touched by the listener's thread only.
    private final Map<TopicPartition, Long> unread = new HashMap<>();

    StreamBacklog(StreamSink sink, ContentMappers mappers, Clock clock, RealtimeProperties properties) {
        this.sink = sink;
        this.slots = new Slots(mappers.topics());
        this.clock = clock;
        this.back = properties.replayed();
    }

    /** Whether sockets can be served now. */
    public boolean isRead() {
        return allRead.getCount() == 0;
    }

    public boolean awaitRead(Duration longest) throws InterruptedException {
        return allRead.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** To begin with. No bean: Boot hands the only bean of its kind to all listeners, and theirs would jump over what they missed. */
    ConsumerAwareRebalanceListener beginning() {
        return new ConsumerAwareRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
                begin(consumer, partitions);
            }
        };
    }

    // Not by auto.offset.reset=by_duration: it leaves a partition without recent records alone for 30 s, again and
    // again.
    private void begin(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        // The ends first: what arrives between the two calls must not be jumped over.
        Map<TopicPartition, Long> starts = new HashMap<>(consumer.endOffsets(partitions));
        unread.putAll(starts);
        firsts(consumer, partitions).forEach((partition, first) -> {
            if (first != null) starts.put(partition, first.offset());
        });
        starts.forEach(consumer::seek);
        sink.begin(slots.of(starts));
        read(starts);
    }

    /** Reading stands at these offsets. */
    void read(Map<TopicPartition, Long> offsets) {
        if (offsets.isEmpty()) return;
        offsets.forEach((partition, next) -> unread.computeIfPresent(partition, (_, end) -> next < end ? end : null));
        if (unread.isEmpty()) allRead.countDown();
    }

    private Map<TopicPartition, OffsetAndTimestamp> firsts(
            Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        long since = clock.instant().minus(back).toEpochMilli();
        return consumer.offsetsForTimes(partitions.stream().collect(toMap(partition -> partition, _ -> since)));
    }
}
