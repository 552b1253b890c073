package io.parley.system.chat;

import io.parley.system.client.LiveSocket;
import io.parley.system.client.Parley;
import io.parley.system.measure.Latencies;
import io.parley.system.stack.LocalStack;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * What a message can't do without: a commit on the same database, a way through the same broker, and a bare write to a
 * WebSocket, one after the other.
 */
final class Floor implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String topic = "bench.floor." + System.nanoTime();
    private final Admin admin;
    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;
    private final Connection database;
    private final PreparedStatement insert;
    private final BareSockets server = new BareSockets();
    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final LiveSocket client;
    private final List<Long> commits = new ArrayList<>();
    private final List<Long> broker = new ArrayList<>();
    private final List<Long> writes = new ArrayList<>();
    private final List<Long> sums = new ArrayList<>();

    Floor(LocalStack stack) throws SQLException, IOException, ExecutionException, InterruptedException {
        Map<String, Object> kafka = Map.of("bootstrap.servers", stack.kafka());
        admin = Admin.create(kafka);
        admin.createTopics(Set.of(new NewTopic(topic, 1, (short) 1))).all().get();
        producer = new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer());
        consumer = new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer());
        TopicPartition partition = new TopicPartition(topic, 0);
        consumer.assign(Set.of(partition));
        consumer.seekToBeginning(Set.of(partition));
        database = stack.database("chat");
        try (var schema = database.createStatement()) {
            schema.execute("drop schema if exists bench cascade");
            schema.execute("create schema bench");
            schema.execute(
                    "create table bench.message (id bigint generated always as identity primary key, body text)");
        }
        insert = database.prepareStatement("insert into bench.message (body) values (?)");
        client = LiveSocket.listenWith(new Parley(server.uri()).anonymous(), "", frames::add);
    }

    /** One message's way. */
    void once() throws SQLException, IOException, ExecutionException, InterruptedException {
        String words = Listener.words();
        long begin = System.nanoTime();
        insert.setString(1, words);
        insert.executeUpdate();
        long committed = System.nanoTime();
        var _ = producer.send(new ProducerRecord<>(topic, words));
        while (consumer.poll(PATIENCE).isEmpty())
            if (System.nanoTime() - committed > PATIENCE.toNanos()) throw new IOException("The broker gave nothing");
        long received = System.nanoTime();
        server.broadcast(words);
        if (frames.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS) == null) throw new IOException("No frame came");
        long seen = System.nanoTime();
        commits.add(committed - begin);
        broker.add(received - committed);
        writes.add(seen - received);
        sums.add(seen - begin);
    }

    Latencies sum() {
        return Latencies.ofNanos(sums);
    }

    @Override
    public String toString() {
        return "%s%n    commit     %s%n    broker     %s%n    WebSocket  %s"
                .formatted(sum(), Latencies.ofNanos(commits), Latencies.ofNanos(broker), Latencies.ofNanos(writes));
    }

    @Override
    public void close() throws SQLException, IOException {
        client.close();
        server.close();
        consumer.close();
        producer.close();
        // Waits for what it was asked to do.
        var _ = admin.deleteTopics(Set.of(topic));
        admin.close();
        try (var schema = database.createStatement()) {
            schema.execute("drop schema bench cascade");
        }
        database.close();
    }
}
