package io.parley.localservers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerIntegrationTest {

    private final ServerBinaries binaries = ServerBinaries.ofRepository();
    private final int port = Ports.free();

    @TempDir
    private Path folder;

    private KafkaServer server;

    @BeforeEach
    void describe() {
        server = KafkaServer.durable(binaries, folder, folder.resolve("kafka.log"), port);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void itsRecordsOutliveAStopAndAKill() throws Exception {
        server.start();
        createTopic(server, "posts");
        send(server, "posts", "stopped");
        server.stop();
        assertThat(server.isRunning()).isFalse();

        server.start();
        send(server, "posts", "killed");
        ProcessHandle process = ProcessHandle.of(server.pid().orElseThrow()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        server.start();

        assertThat(valuesOf(server, "posts", 2)).containsExactly("stopped", "killed");
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(PortTaken.class)
                    .isThrownBy(server::start)
                    .withMessage("Kafka cannot start: port %d is taken by another program.", port);
        }
    }

    @Test
    void aTemporaryBrokerLeavesNothing() throws Exception {
        KafkaServer temporary = KafkaServer.temporary(binaries);
        temporary.start();
        createTopic(temporary, "posts");
        send(temporary, "posts", "one");
        assertThat(valuesOf(temporary, "posts", 1)).containsExactly("one");
        Path home = temporary.home();

        temporary.stop();

        assertThat(new HomeProcesses(home).all()).isEmpty();
        assertThat(home).doesNotExist();
    }

    private static void createTopic(KafkaServer server, String topic) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", server.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    private static void send(KafkaServer server, String topic, String value) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", server.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, value)).get();
        }
    }

    private static List<String> valuesOf(KafkaServer server, String topic, int count) {
        Map<String, Object> settings = Map.ofEntries(
                Map.entry("bootstrap.servers", server.bootstrapServers()),
                Map.entry("group.id", "reader"),
                Map.entry("auto.offset.reset", "earliest"));
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            List<String> values = new ArrayList<>();
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(polled -> values.add(polled.value()));
                return values.size() >= count;
            });
            return values;
        }
    }
}
