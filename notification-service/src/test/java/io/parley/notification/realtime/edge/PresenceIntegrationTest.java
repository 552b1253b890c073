package io.parley.notification.realtime.edge;

import static io.parley.notification.realtime.edge.TestSocket.isOp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.messaging.Ids;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import io.parley.test.Tokens;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ParleyIntegrationTest
class PresenceIntegrationTest {

    private final Api api;
    private final Given given;
    private final Stage stage;

    @Autowired
    PresenceIntegrationTest(Api api, Given given, Streams streams, Tokens tokens, EdgeServer edge) {
        this.api = api;
        this.given = given;
        this.stage = new Stage(api, given, streams, tokens, edge);
    }

    @Test
    void membersSeeWhoComesAndGoes() {
        try (TestSocket ada = stage.open(stage.ada)) {
            Stage.awaitSubscribed(ada, "org:" + stage.org);
            try (TestSocket grace = stage.open(stage.grace)) {
                grace.settle();
                awaitTold(ada, stage.grace, "online");
                awaitSeen(stage.ada, stage.grace, "online");
                api.as(stage.grace).put("/api/v1/presence", Map.of("status", "away", "text", "At lunch"));
                awaitTold(ada, stage.grace, "away");
                assertThat(seen(stage.ada, stage.grace).path("text").asString()).isEqualTo("At lunch");
            }
            awaitTold(ada, stage.grace, "offline");
            awaitSeen(stage.ada, stage.grace, "offline");
        }
    }

    @Test
    void whoIsInvisibleIsOfflineToOthersAndKnowsWhatTheyChose() {
        UserSummary shy = given.member(stage.org, Role.MEMBER);
        Map<String, Object> hidden = Map.of("status", "invisible", "text", "Hidden", "emoji", "👻");
        assertThat(api.as(shy).put("/api/v1/presence", hidden).status()).isEqualTo(200);
        try (TestSocket ada = stage.open(stage.ada);
                TestSocket socket = stage.open(shy);
                TestSocket other = stage.open(stage.grace)) {
            Stage.awaitSubscribed(ada, "org:" + stage.org);
            socket.settle();
            other.settle();
            awaitTold(ada, stage.grace, "online");
            JsonNode seen = seen(stage.ada, shy);
            assertThat(seen.path("status").asString()).isEqualTo("offline");
            assertThat(seen.path("text").isNull()).isTrue();
            assertThat(seen.has("chosen")).isFalse();
            assertThat(seen(shy, shy).path("chosen").asString()).isEqualTo("invisible");
            assertThat(ada.frames().toString()).doesNotContain(shy.id().toString());
        }
    }

    @Test
    void strangersSeeNobody() {
        UserSummary stranger = given.user();
        try (TestSocket grace = stage.open(stage.grace)) {
            grace.settle();
            awaitSeen(stage.ada, stage.grace, "online");
            assertThat(seen(stranger, stage.grace).path("status").asString()).isEqualTo("offline");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"status\":\"dancing\"}",
                "{\"status\":\"away\",\"text\":\"TEXT\"}",
                "{\"status\":\"away\",\"until\":\"2001-01-01T00:00:00Z\"}",
                "{\"status\":\"away\",\"until\":\"+999999999-01-01T00:00:00Z\"}"
            })
    void nonsenseIsRefused(String body) {
        assertThat(api.as(stage.ada)
                        .put("/api/v1/presence", new JsonMapper().readTree(body.replace("TEXT", "x".repeat(101))))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void onlySoManyCanBeAskedFor() {
        String many = Stream.generate(() -> Ids.next().toString()).limit(101).collect(Collectors.joining(","));
        assertThat(api.as(stage.ada).get("/api/v1/presence?userIds=" + many).status())
                .isEqualTo(400);
        assertThat(api.as(stage.ada).get("/api/v1/presence?userIds=x").status()).isEqualTo(400);
        assertThat(api.as(stage.ada).get("/api/v1/presence?userIds=+").status()).isEqualTo(400);
        assertThat(api.as(stage.ada).get("/api/v1/presence").status()).isEqualTo(400);
        assertThat(api.anonymous()
                        .get("/api/v1/presence?userIds=" + stage.ada.id())
                        .status())
                .isEqualTo(401);
    }

    private void awaitSeen(UserSummary by, UserSummary user, String status) {
        await().until(() -> seen(by, user).path("status").asString(), status::equals);
    }

    private JsonNode seen(UserSummary by, UserSummary user) {
        return api.as(by)
                .get("/api/v1/presence?userIds=" + user.id())
                .body()
                .path("items")
                .path(0);
    }

    private static void awaitTold(TestSocket socket, UserSummary user, String status) {
        await().until(() -> told(socket).get(user.id().toString()), status::equals);
    }

    /** The last that was told of each. */
    private static Map<String, String> told(TestSocket socket) {
        Map<String, String> told = new HashMap<>();
        socket.frames().stream()
                .filter(isOp("presence"))
                .forEach(frame -> told.put(
                        frame.path("user").asString(), frame.path("status").asString()));
        return told;
    }
}
