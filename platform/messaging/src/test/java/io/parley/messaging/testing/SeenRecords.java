package io.parley.messaging.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.EventCatalog;
import io.parley.messaging.EventHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Everything that arrives on any stream and its dead letters, in order for each key. */
public final class SeenRecords implements AutoCloseable {

    private final Queue<ConsumerRecord<String, String>> records = new ConcurrentLinkedQueue<>();
    private final Thread reader;
    private volatile boolean open = true;

    public SeenRecords() {
        reader = Thread.ofVirtual().start(this::read);
    }

    private void read() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                Servers.SHARED.kafka(),
                "group.id",
                "seen-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest",
                "metadata.max.age.ms",
                "500");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(EventCatalog.topics().stream()
                    .flatMap(topic -> Stream.of(topic, topic + ".dlt"))
                    .toList());
            while (open) consumer.poll(Duration.ofMillis(100)).forEach(records::add);
        }
    }

    public List<ConsumerRecord<String, String>> of(String topic, Object key) {
        return records.stream()
                .filter(seen -> seen.topic().equals(topic) && key.toString().equals(seen.key()))
                .toList();
    }

    public List<UUID> idsOf(String topic, Object key) {
        return of(topic, key).stream()
                .map(seen -> UUID.fromString(header(seen, EventHeaders.ID)))
                .toList();
    }

    public List<ConsumerRecord<String, String>> awaitOf(String topic, Object key, int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> of(topic, key).size() >= count);
        return of(topic, key);
    }

    public static String header(ConsumerRecord<?, ?> seen, String name) {
        String text = EventHeaders.text(seen.headers(), name);
        if (text == null) throw new AssertionError("No header " + name);
        return text;
    }

    /** Puts a record on a topic that no service of ours would send. */
    public static void send(String topic, String key, String value, Map<String, String> headers) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Servers.SHARED.kafka()), new StringSerializer(), new StringSerializer())) {
            ProducerRecord<String, String> sent = new ProducerRecord<>(topic, key, value);
            headers.forEach((name, text) -> sent.headers().add(name, text.getBytes(UTF_8)));
            var _ = producer.send(sent);
            producer.flush();
        }
    }

    @Override
    public void close() {
        open = false;
        try {
            reader.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
