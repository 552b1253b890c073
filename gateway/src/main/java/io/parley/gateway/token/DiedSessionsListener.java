package io.parley.gateway.token;

import io.parley.contracts.EventCatalog;
import io.parley.contracts.identity.SessionEvent;
import io.parley.contracts.identity.SessionRevoked;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the stream of ended sessions from 15 minutes back, in no consumer group: every instance needs all of it, and nothing
 * is ever committed. Without Kafka the gateway goes on; the services still refuse what identity-service has ended.
 */
@Component
class DiedSessionsListener implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DiedSessionsListener.class);
    private static final String TOPIC = EventCatalog.topicOf(SessionEvent.class);
    private static final String TYPE = EventCatalog.typeOf(SessionRevoked.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final SessionStream stream;
    private final DiedSessions diedSessions;
    private final JsonMapper json;
    private final Clock clock;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final AtomicReference<@Nullable Consumer<byte[], byte[]>> reading = new AtomicReference<>();
    private volatile boolean running;
    private boolean connected = true;

    DiedSessionsListener(SessionStream stream, DiedSessions diedSessions, JsonMapper json, Clock clock) {
        this.stream = stream;
        this.diedSessions = diedSessions;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("died-sessions").daemon().start(this::listen);
    }

    @Override
    public void stop() {
        running = false;
        stopping.countDown();
        Consumer<byte[], byte[]> consumer = reading.get();
        if (consumer != null) consumer.wakeup();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void listen() {
        while (running) {
            try (Consumer<byte[], byte[]> consumer = stream.open()) {
                reading.set(consumer);
                read(consumer);
            } catch (WakeupException stop) {
                return;
            } catch (KafkaException unreachable) {
                pause(unreachable);
            }
        }
    }

    private void read(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = partitions(consumer);
        if (partitions.isEmpty()) {
            pause(new KafkaException("No topic " + TOPIC));
            return;
        }
        consumer.assign(partitions);
        rewind(consumer, partitions);
        if (!connected) LOG.info("Reading {} again", TOPIC);
        connected = true;
        while (running) consumer.poll(POLL).forEach(this::apply);
    }

    private static List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
        return consumer.listTopics().getOrDefault(TOPIC, List.of()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private void rewind(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        long since = clock.instant().minus(DiedSessions.REMEMBERED).toEpochMilli();
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, since));
        // The ends first: what arrives between the two calls must not be jumped over.
        Map<TopicPartition, Long> from = new HashMap<>(consumer.endOffsets(partitions));
        consumer.offsetsForTimes(times).forEach((partition, found) -> {
            if (found != null) from.put(partition, found.offset());
        });
        from.forEach(consumer::seek);
    }

    private void apply(ConsumerRecord<byte[], byte[]> message) {
        Header type = message.headers().lastHeader("ce_type");
        if (type == null || !TYPE.equals(new String(type.value(), StandardCharsets.UTF_8))) return;
        try {
            SessionRevoked event = json.readValue(message.value(), SessionRevoked.class);
            diedSessions.add(Objects.requireNonNull(event.sessionId()).toString());
        } catch (JacksonException | NullPointerException broken) {
            LOG.warn("Unreadable event at {}-{}@{}", TOPIC, message.partition(), message.offset());
        }
    }

    private void pause(KafkaException reason) {
        if (connected) LOG.info("Not reading {} yet: {}", TOPIC, reason.getMessage());
        connected = false;
        try {
            running = !stopping.await(POLL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
