package io.parley.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.localservers.KafkaServer;
import io.parley.localservers.ServerBinaries;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class DiedSessionsListenerIntegrationTest {

    private static final KafkaServer KAFKA = KafkaServer.temporary(ServerBinaries.ofRepository());
    private static final String TOPIC = "identity.sessions";

    private final DiedSessions diedSessions = new DiedSessions();
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @BeforeAll
    static void startTheBroker() {
        KAFKA.start();
    }

    @AfterAll
    static void stopTheBroker() {
        KAFKA.stop();
    }

    @Test
    void sessionsThatEndedBeforeAndAfterTheStartAreKnown() throws ExecutionException, InterruptedException {
        DiedSessionsListener listener = new DiedSessionsListener(
                new SessionStream(KAFKA.bootstrapServers()), diedSessions, json, Clock.systemUTC());
        // The topic isn't there yet, as on the very first start of everything.
        listener.start();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 2, (short) 1))).all().get();
        }
        UUID before = end("identity.session-revoked.v1", "{\"userId\":\"%s\",\"sessionId\":\"%s\",\"new\":1}");
        until(before);
        end("identity.session-revoked.v1", "not json");
        UUID other = end("identity.session-something-else.v1", "{\"userId\":\"%s\",\"sessionId\":\"%s\"}");
        UUID after = end("identity.session-revoked.v1", "{\"userId\":\"%s\",\"sessionId\":\"%s\"}");
        until(after);
        assertThat(diedSessions.contains(other.toString())).isFalse();
        listener.stop();

        DiedSessions fresh = new DiedSessions();
        DiedSessionsListener second =
                new DiedSessionsListener(new SessionStream(KAFKA.bootstrapServers()), fresh, json, Clock.systemUTC());
        second.start();
        await().atMost(Duration.ofSeconds(20)).until(() -> fresh.contains(before.toString()));
        second.stop();
    }

    private void until(UUID session) {
        await().atMost(Duration.ofSeconds(20)).until(() -> diedSessions.contains(session.toString()));
    }

    private static UUID end(String type, String payload) throws ExecutionException, InterruptedException {
        UUID session = UUID.randomUUID();
        UUID user = UUID.randomUUID();
        Map<String, Object> settings = Map.of("bootstrap.servers", KAFKA.bootstrapServers());
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            ProducerRecord<byte[], byte[]> message =
                    new ProducerRecord<>(TOPIC, bytes(user.toString()), bytes(payload.formatted(user, session)));
            message.headers().add(new RecordHeader("ce_type", bytes(type)));
            producer.send(message).get();
        }
        return session;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
