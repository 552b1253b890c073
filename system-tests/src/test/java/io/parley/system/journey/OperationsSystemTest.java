package io.parley.system.journey;

import static io.parley.system.journey.People.forum;
import static io.parley.system.journey.People.organization;
import static io.parley.system.journey.People.reply;
import static io.parley.system.journey.People.someone;
import static io.parley.system.journey.People.topic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.system.client.Answer;
import io.parley.system.client.Session;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningStack.class)
class OperationsSystemTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Session ada = someone();
    private final String forumId = forum(ada, organization(ada, "public"), false);

    @Test
    void theIndexIsRebuiltWhilePeopleWriteAndSearch() {
        String topicId = topic(ada, forumId, "Before", "rebuild");
        String word = "palimpsest" + System.nanoTime();
        reply(ada, topicId, word + " before").orThrow();
        await().atMost(PATIENCE).until(() -> hits(word) == 1);

        Answer started = RunningStack.manage("POST", "search-service", "/searchindex");
        reply(ada, topicId, word + " during").orThrow();

        assertThat(started.orThrow().json().path("started").asBoolean()).isTrue();
        await().atMost(PATIENCE).until(() -> rebuildState().equals("done"));
        await().atMost(PATIENCE).until(() -> hits(word) == 2);
        assertThat(RunningStack.manage("GET", "search-service", "/searchindex")
                        .orThrow()
                        .json()
                        .path("eventsBehind")
                        .asLong(-1))
                .isNotNegative();
    }

    @Test
    void poisonGoesToTheDeadLettersAndNobodyElseWaits() {
        String poison = UUID.randomUUID().toString();
        sendPoison(poison);
        String topicId = topic(ada, forumId, "After poison", "Life goes on");
        String word = "antidote" + System.nanoTime();

        reply(ada, topicId, word).orThrow();

        await().atMost(PATIENCE).until(() -> hits(word) == 1);
        for (String service : List.of("notification-service", "search-service")) {
            await().atMost(PATIENCE)
                    .until(() -> RunningStack.manage("GET", service, "/deadletters")
                            .text()
                            .contains("forum.posts"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gateway",
                "identity-service",
                "org-service",
                "forum-service",
                "notification-service",
                "search-service"
            })
    void everyServiceTellsItsHealthAndItsNumbers(String service) {
        for (String probe : List.of("liveness", "readiness")) {
            assertThat(RunningStack.manage("GET", service, "/health/" + probe).string("status"))
                    .isEqualTo("UP");
        }
        assertThat(RunningStack.manage("GET", service, "/prometheus").text()).contains("jvm_memory_used_bytes");
    }

    @Test
    void theRelayAndTheConsumersTellTheirBacklog() {
        assertThat(RunningStack.manage("GET", "forum-service", "/prometheus").text())
                .contains("outbox_oldest_age", "outbox_unsent");
        assertThat(RunningStack.manage("GET", "notification-service", "/prometheus")
                        .text())
                .contains("kafka_consumer_fetch_manager_records_lag", "notifications_raised");
    }

    @Test
    void theOpenApiDocumentIsOneForAllServices() {
        // A service that was slow the first time is asked again after a few seconds.
        Answer openApi = await().atMost(PATIENCE)
                .until(
                        () -> RunningStack.parley()
                                .anonymous()
                                .get("/openapi.json")
                                .orThrow(),
                        answer -> answer.json().path("x-unavailable").isEmpty());

        assertThat(openApi.string("openapi")).startsWith("3.1");
        assertThat(openApi.json().path("paths").propertyNames())
                .contains(
                        "/api/v1/auth/register",
                        "/api/v1/orgs/{orgId}",
                        "/api/v1/topics/{topicId}/posts",
                        "/api/v1/notifications",
                        "/api/v1/search");
    }

    @Test
    void managementIsNotReachableThroughTheGateway() {
        for (String path : List.of("/actuator/health", "/actuator/deadletters", "/v3/api-docs")) {
            var request = java.net.http.HttpRequest.newBuilder(
                            RunningStack.parley().gateway().resolve(path))
                    .build();
            assertThat(RunningStack.parley().send(request).status()).isEqualTo(404);
        }
    }

    private static void sendPoison(String key) {
        Map<String, Object> settings =
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:" + RunningStack.portOf("kafka"));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var record = new ProducerRecord<>("forum.posts", key, "{not json".getBytes(StandardCharsets.UTF_8));
            Map.of(
                            "ce_id", UUID.randomUUID().toString(),
                            "ce_type", "forum.post-created.v1",
                            "ce_source", "/nobody",
                            "ce_subject", key,
                            "ce_sequence", "1",
                            "ce_time", "2026-01-01T00:00:00Z")
                    .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            var sent = producer.send(record);
            producer.flush();
            assertThat(sent).isDone();
        }
    }

    private static String rebuildState() {
        return RunningStack.manage("GET", "search-service", "/searchindex")
                .orThrow()
                .json()
                .path("rebuild")
                .path("state")
                .asString();
    }

    private int hits(String word) {
        return ada.get("/search?q=" + word).orThrow().json().path("items").size();
    }
}
