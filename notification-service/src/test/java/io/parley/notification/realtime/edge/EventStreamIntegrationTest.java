package io.parley.notification.realtime.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.identity.SessionRevoked;
import io.parley.messaging.Ids;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import io.parley.test.Tokens;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Server-sent events bring what a socket would. */
@ParleyIntegrationTest
class EventStreamIntegrationTest {

    private final Api api;
    private final Streams streams;
    private final Tokens tokens;
    private final EdgeServer edge;
    private final Stage stage;

    @Autowired
    EventStreamIntegrationTest(Api api, Given given, Streams streams, Tokens tokens, EdgeServer edge) {
        this.api = api;
        this.streams = streams;
        this.tokens = tokens;
        this.edge = edge;
        this.stage = new Stage(api, given, streams, tokens, edge);
    }

    @Test
    void oneWhoComesBackGetsWhatWasMissedInOrderAndOnce() {
        stage.awaitKnown();
        String seen;
        try (TestStream stream = open("channels=user," + stage.channel(), Map.of())) {
            await().until(() -> !stream.frames().isEmpty());
            assertThat(stream.frames().getFirst().path("op").asString()).isEqualTo("subscribed");
            stage.forums.post(stage.topic, stage.grace, "seen");
            stream.awaitBodies("seen");
            seen = stream.lastId();
        }
        stage.forums.post(stage.topic, stage.grace, "missed");
        try (TestStream stream = open("channels=" + stage.channel(), Map.of("Last-Event-ID", seen))) {
            stage.forums.post(stage.topic, stage.grace, "live");
            stream.awaitBodies("missed", "live");
        }
    }

    @Test
    void aTicketOpensOneStream() {
        String ticket = api.as(stage.ada)
                .post("/api/v1/realtime/tickets")
                .body()
                .path("ticket")
                .asString();
        try (TestStream stream = TestStream.open(edge.port(), "ticket=" + ticket, Map.of())) {
            await().until(() -> !stream.frames().isEmpty());
            assertThat(Stage.texts(stream.frames().getFirst().path("channels"))).containsExactly("user");
        }
        assertThat(statusOf("ticket=" + ticket, Map.of())).isEqualTo(401);
    }

    @Test
    void whoHasNeitherTicketNorTokenIsRefused() {
        assertThat(statusOf("channels=user", Map.of())).isEqualTo(401);
        assertThat(statusOf("channels=user", Map.of("Authorization", "Bearer nonsense")))
                .isEqualTo(401);
        assertThat(statusOf(
                        "channels=user",
                        Map.of("Authorization", "Bearer " + tokens.of(stage.ada), "Origin", "https://evil.example")))
                .isEqualTo(403);
    }

    @Test
    void whatOneMayNotReadIsDenied() {
        String foreign = "channel:" + Ids.next();
        try (TestStream stream = open("channels=user," + foreign, Map.of())) {
            await().until(() -> !stream.frames().isEmpty());
            assertThat(Stage.texts(stream.frames().getFirst().path("denied"))).containsExactly(foreign);
        }
    }

    @Test
    void aSessionThatEndsEndsItsStreams() {
        try (TestStream stream = open("channels=user", Map.of())) {
            await().until(() -> !stream.frames().isEmpty());
            streams.publish(new SessionRevoked(stage.ada.id(), tokens.sessionOf(stage.ada)), 1);
            await().until(stream::ended);
            JsonNode last = stream.frames().getLast();
            assertThat(last.path("code").asInt()).isEqualTo(4401);
        }
    }

    private TestStream open(String query, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Authorization", "Bearer " + tokens.of(stage.ada));
        return TestStream.open(edge.port(), query, all);
    }

    private int statusOf(String query, Map<String, String> headers) {
        try (TestStream stream = TestStream.open(edge.port(), query, headers)) {
            return stream.status();
        }
    }
}
