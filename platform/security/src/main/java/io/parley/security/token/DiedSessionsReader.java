package io.parley.security.token;

import io.parley.contracts.EventCatalog;
import io.parley.contracts.identity.SessionEvent;
import io.parley.contracts.identity.SessionRevoked;
import io.parley.messaging.EventDeserializer;
import io.parley.messaging.ReceivedEvent;
import io.parley.security.DiedSessions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads {@code identity.sessions} from 15 minutes back into {@link DiedSessions}: on every replica, without a group and without
 * commits. The service takes requests when it has read up to the end, or after three seconds if Kafka is away.
 */
final class DiedSessionsReader implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DiedSessionsReader.class);
    private static final String TOPIC = EventCatalog.topicOf(SessionEvent.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LOOK_FOR_PARTITIONS = Duration.ofMinutes(1);
    private static final Duration LONGEST_START = Duration.ofSeconds(3);

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final EventDeserializer events;
    private final DiedSessions died;
    private final Clock clock;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private volatile @Nullable Thread reader;
    private volatile @Nullable Consumer<byte[], byte[]> reading;

    DiedSessionsReader(
            Supplier<Consumer<byte[], byte[]>> consumers, EventDeserializer events, DiedSessions died, Clock clock) {
        this.consumers = consumers;
        this.events = events;
        this.died = died;
        this.clock = clock;
    }

    @Override
    public void start() {
        Thread running = Thread.ofPlatform().daemon().name("died-sessions").unstarted(this::readUntilStopped);
        // Known before it runs: a thread that was quicker would take itself for stopped, and nobody would hear of ended
        // sessions.
        reader = running;
        running.start();
        try {
            if (!caughtUp.await(LONGEST_START.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("Died sessions can't be read yet: tokens of ended sessions are good until they expire");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        Thread running = reader;
        reader = null;
        Consumer<byte[], byte[]> consumer = reading;
        // An interrupt would leave its connections open.
        if (consumer != null) consumer.wakeup();
        if (running != null) awaitEnd(running);
    }

    @Override
    public boolean isRunning() {
        return reader != null;
    }

    /** Before the web server, after what makes the topics. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void readUntilStopped() {
        boolean lost = false;
        while (isRunning()) {
            try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                reading = consumer;
                read(consumer);
                lost = false;
            } catch (KafkaException failure) {
                if (isRunning() && !lost) log.warn("Died sessions can't be read: {}", failure.getMessage());
                lost = true;
            }
            if (isRunning()) pause();
        }
    }

    /** Until there are more partitions than it began with. */
    private void read(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = partitionsOf(consumer);
        if (partitions.isEmpty()) return;
        Map<TopicPartition, Long> ends = begin(consumer, partitions);
        var lookAgain = clock.instant().plus(LOOK_FOR_PARTITIONS);
        while (isRunning()) {
            consumer.poll(POLL).forEach(this::take);
            if (caughtUp.getCount() > 0 && ends.entrySet().stream().allMatch(end -> passed(consumer, end))) {
                caughtUp.countDown();
            }
            if (clock.instant().isBefore(lookAgain)) continue;
            if (partitionsOf(consumer).size() != partitions.size()) return;
            lookAgain = clock.instant().plus(LOOK_FOR_PARTITIONS);
        }
    }

    private Map<TopicPartition, Long> begin(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        consumer.assign(partitions);
        long from = clock.instant().minus(DiedSessions.REMEMBERED).toEpochMilli();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, @Nullable OffsetAndTimestamp> starts = consumer.offsetsForTimes(
                partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> from)));
        ends.forEach((partition, end) -> {
            OffsetAndTimestamp start = starts.get(partition);
            consumer.seek(partition, start == null ? end : start.offset());
        });
        return ends;
    }

    private void take(ConsumerRecord<byte[], byte[]> entry) {
        try {
            ReceivedEvent<?> event = events.deserialize(entry.topic(), entry.headers(), entry.value());
            if (event != null && event.payload() instanceof SessionRevoked revoked) died.add(revoked.sessionId());
        } catch (SerializationException poison) {
            log.warn("Skipped what is no session event at {}-{}@{}", entry.topic(), entry.partition(), entry.offset());
        }
    }

    private static boolean passed(Consumer<byte[], byte[]> consumer, Map.Entry<TopicPartition, Long> end) {
        return consumer.position(end.getKey()) >= end.getValue();
    }

    private static List<TopicPartition> partitionsOf(Consumer<byte[], byte[]> consumer) {
        List<PartitionInfo> infos = consumer.partitionsFor(TOPIC, Duration.ofSeconds(5));
        return infos.stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private static void awaitEnd(Thread running) {
        try {
            running.join(LONGEST_START);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
