package io.parley.notification.realtime.edge;

import static io.parley.notification.realtime.edge.TestSocket.isOp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.notification.ForumTales;
import io.parley.notification.ForumTales.Topic;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import io.parley.test.Tokens;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class SocketIntegrationTest {

    private final Api api;
    private final Given given;
    private final Stage stage;

    @Autowired
    SocketIntegrationTest(Api api, Given given, Streams streams, Tokens tokens, EdgeServer edge) {
        this.api = api;
        this.given = given;
        this.stage = new Stage(api, given, streams, tokens, edge);
    }

    @Test
    void anOpenTopicGetsAPostAsAFreshReadWouldAnswerIt() {
        try (TestSocket socket = stage.open(stage.ada)) {
            Stage.awaitSubscribed(socket, stage.channel());
            ForumTales.Post post = stage.forums.post(stage.topic, stage.grace, "Hello");
            JsonNode event = socket.awaitEvent(stage.channel(), "forum.post-created.v1");
            assertThat(event.propertyNames()).containsExactlyInAnyOrder("op", "channel", "type", "cursor", "data");
            JsonNode data = event.path("data");
            assertThat(data.propertyNames())
                    .containsExactlyInAnyOrder(
                            "id",
                            "topicId",
                            "number",
                            "parentId",
                            "author",
                            "body",
                            "bodyHtml",
                            "score",
                            "reactions",
                            "isSolution",
                            "editCount",
                            "createdAt",
                            "updatedAt");
            assertThat(data.path("id").asString()).isEqualTo(post.id().toString());
            assertThat(data.path("author").path("username").asString()).isEqualTo(stage.grace.username());
            assertThat(data.path("bodyHtml").asString()).isEqualTo("<p>Hello</p>");
            assertThat(data.path("createdAt").asString()).isEqualTo("2026-01-01T12:00:00.123456Z");
        }
    }

    @Test
    void anEditTellsWhatItChangedAndNothingElse() {
        try (TestSocket socket = stage.open(stage.ada)) {
            Stage.awaitSubscribed(socket, stage.channel());
            ForumTales.Post post = stage.forums.post(stage.topic, stage.grace, "Helo");
            stage.forums.edited(post, "Hello");
            JsonNode data =
                    socket.awaitEvent(stage.channel(), "forum.post-edited.v1").path("data");
            assertThat(data.propertyNames())
                    .containsExactlyInAnyOrder("id", "topicId", "number", "body", "bodyHtml", "editCount", "updatedAt");
        }
    }

    @Test
    void theUsersOwnChannelBringsWhatTheListShows() {
        try (TestSocket socket = stage.open(stage.ada)) {
            socket.subscribe("user");
            stage.forums.post(stage.topic, stage.grace, "Hello");
            JsonNode raised = socket.awaitEvent("user", "notification.notification-raised.v1");
            JsonNode listed = await().until(
                            () -> api.as(stage.ada)
                                    .get("/api/v1/notifications")
                                    .body()
                                    .path("items"),
                            items -> items.size() == 1)
                    .path(0);
            assertThat(raised.path("data")).isEqualTo(listed);
            api.as(stage.ada)
                    .post(
                            "/api/v1/notifications/mark-read",
                            Map.of("ids", List.of(listed.path("id").asString())));
            JsonNode read = socket.awaitEvent("user", "notification.notifications-read.v1");
            assertThat(read.path("data").path("unreadCount").asInt()).isZero();
            assertThat(read.path("data").path("ids").path(0)).isEqualTo(listed.path("id"));
        }
    }

    @Test
    void forumAndOrganizationChannelsGetWhatIsTheirs() {
        try (TestSocket socket = stage.open(stage.ada)) {
            Stage.awaitSubscribed(socket, "forum:" + stage.topic.forumId(), "org:" + stage.org);
            Topic second = stage.forums.topic(stage.topic.forumId(), stage.org, stage.grace);
            JsonNode opened = socket.awaitEvent("forum:" + stage.topic.forumId(), "forum.topic-created.v1");
            assertThat(opened.path("data").path("id").asString())
                    .isEqualTo(second.id().toString());
            assertThat(opened.path("data").path("title").asString()).isEqualTo("On tides");
            socket.awaitEvent("forum:" + stage.topic.forumId(), "forum.post-created.v1");
            UserSummary newcomer = given.member(stage.org, Role.MEMBER);
            JsonNode joined = socket.awaitEvent("org:" + stage.org, "org.member-joined.v1");
            assertThat(joined.path("data").path("user").path("id").asString())
                    .isEqualTo(newcomer.id().toString());
            stage.forums.forum(stage.org, false);
            socket.awaitEvent("org:" + stage.org, "forum.forum-created.v1");
        }
    }

    @Test
    void aClientThatComesBackGetsWhatItMissedOnce() {
        String channel = stage.channel();
        String cursor;
        try (TestSocket socket = stage.open(stage.ada)) {
            Stage.awaitSubscribed(socket, channel, "forum:" + stage.topic.forumId());
            stage.forums.post(stage.topic, stage.grace, "seen");
            cursor = socket.awaitEvent(channel, "forum.post-created.v1")
                    .path("cursor")
                    .asString();
        }
        IntStream.range(0, 5).forEach(n -> stage.forums.post(stage.topic, stage.grace, "missed " + n));
        try (TestSocket socket = stage.open(stage.ada)) {
            JsonNode subscribed = socket.resume(cursor, channel);
            assertThat(subscribed.path("cursor").asString()).isEqualTo(cursor);
            stage.forums.post(stage.topic, stage.grace, "live");
            await().until(() -> socket.bodies().contains("live"));
            assertThat(socket.bodies())
                    .containsExactly("missed 0", "missed 1", "missed 2", "missed 3", "missed 4", "live");
        }
    }

    @Test
    void aResentEventIsDeliveredOnce() {
        try (TestSocket socket = stage.open(stage.ada)) {
            Stage.awaitSubscribed(socket, stage.channel());
            ForumTales.Post post = stage.forums.post(stage.topic, stage.grace, "once");
            stage.forums.again(post, "once");
            stage.forums.post(stage.topic, stage.grace, "last");
            await().until(() -> socket.bodies().contains("last"));
            assertThat(socket.bodies()).containsExactly("once", "last");
        }
    }

    @Test
    void aCursorThatCannotBeResumedFromAsksToReadAgain() {
        try (TestSocket socket = stage.open(stage.ada)) {
            stage.awaitKnown();
            JsonNode subscribed = socket.resume("not-a-cursor", "user", stage.channel());
            JsonNode resync = socket.await1(isOp("resync"));
            assertThat(Stage.texts(resync.path("channels"))).containsExactly(stage.channel(), "user");
            assertThat(subscribed.path("cursor").asString()).isNotEqualTo("not-a-cursor");
            stage.forums.post(stage.topic, stage.grace, "live");
            await().until(() -> socket.bodies().contains("live"));
        }
    }
}
