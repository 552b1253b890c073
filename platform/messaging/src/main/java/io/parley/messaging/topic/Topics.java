package io.parley.messaging.topic;

import io.parley.contracts.EventCatalog;
import io.parley.messaging.MessagingProperties;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Creates the topics that are missing before anybody reads or writes them; all services do, and whoever comes first wins.
 * Where Kafka is away at the start, it goes on trying while the service already works.
 */
final class Topics implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Topics.class);
    private static final Duration RETRY = Duration.ofSeconds(2);
    // Batches carry a little more than the event itself.
    private static final int OVERHEAD = 64 * 1024;

    // Within about two days of an erasure no segment holds the name any more, also where nothing else happens.
    private static final Map<String, String> COMPACTED = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.SEGMENT_MS_CONFIG, "86400000",
            TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, "86400000");

    private final Map<String, Object> kafka;
    private final List<NewTopic> others;
    private final MessagingProperties properties;
    private CountDownLatch stopping = new CountDownLatch(0);

    /**
     * @param kafka how Kafka is reached
     * @param others that are no streams of events
     */
    Topics(Map<String, Object> kafka, List<NewTopic> others, MessagingProperties properties) {
        this.kafka = kafka;
        this.others = others;
        this.properties = properties;
    }

    @Override
    public synchronized void start() {
        stopping = new CountDownLatch(1);
        try {
            if (createMissing()) return;
            log.warn("Kafka is away; its topics will be created when it comes back");
            Thread.ofVirtual().name("topics").start(this::keepTrying);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void stop() {
        stopping.countDown();
    }

    @Override
    public synchronized boolean isRunning() {
        return stopping.getCount() > 0;
    }

    /** Before the listeners and the relay. */
    @Override
    public int getPhase() {
        return -1000;
    }

    private void keepTrying() {
        try {
            while (!stopping.await(RETRY.toMillis(), TimeUnit.MILLISECONDS)) {
                if (createMissing()) {
                    log.info("Kafka is back and has all topics");
                    return;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean createMissing() throws InterruptedException {
        try (Admin admin = Admin.create(kafka)) {
            List<String> present = List.copyOf(admin.listTopics().names().get());
            List<NewTopic> missing =
                    wanted().filter(topic -> !present.contains(topic.name())).toList();
            for (KafkaFuture<Void> created :
                    admin.createTopics(missing).values().values()) await(created);
            return true;
        } catch (ExecutionException | KafkaException away) {
            return false;
        }
    }

    private static void await(KafkaFuture<Void> created) throws ExecutionException, InterruptedException {
        try {
            created.get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) throw failed;
        }
    }

    private Stream<NewTopic> wanted() {
        Stream<NewTopic> ofEvents = EventCatalog.topics().stream()
                .flatMap(topic -> Stream.of(topic, topic + ".dlt"))
                .map(this::topic);
        return Stream.concat(ofEvents, others.stream());
    }

    private NewTopic topic(String name) {
        Optional<Short> replicas = properties.replicas() > 0 ? Optional.of(properties.replicas()) : Optional.empty();
        Map<String, String> settings = new HashMap<>();
        // Projections are rebuilt by reading from the start.
        settings.put(TopicConfig.RETENTION_MS_CONFIG, "-1");
        settings.put(
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                Long.toString(properties.maxEventSize().toBytes() + OVERHEAD));
        if (EventCatalog.compactedTopics().contains(name)) settings.putAll(COMPACTED);
        return new NewTopic(name, Optional.of(properties.partitions()), replicas).configs(settings);
    }
}
