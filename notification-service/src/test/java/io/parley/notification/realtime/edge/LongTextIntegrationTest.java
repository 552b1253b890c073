package io.parley.notification.realtime.edge;

import static io.parley.notification.realtime.edge.TestSocket.isOp;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.forum.TopicCreated;
import io.parley.messaging.Ids;
import io.parley.notification.ForumTales;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import io.parley.test.Tokens;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What is too long for one frame throws nobody off: it comes without its text, or asks to read again. */
@ParleyIntegrationTest
class LongTextIntegrationTest {

    private static final int LONGEST_FRAME = 64 * 1024;
    private static final int LONGEST_POST = 50_000;

    private final Stage stage;
    private final Streams streams;

    @Autowired
    LongTextIntegrationTest(Api api, Given given, Streams streams, Tokens tokens, EdgeServer edge) {
        this.stage = new Stage(api, given, streams, tokens, edge);
        this.streams = streams;
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\u00e9", "\u6c34"})
    void theLongestPostComesWithoutItsTextLiveAndReplayed(String letter) {
        String cursor;
        try (TestSocket socket = stage.open(stage.ada)) {
            String forum = "forum:" + stage.topic.forumId();
            Stage.awaitSubscribed(socket, stage.channel(), forum);
            cursor = socket.subscribe("user").path("cursor").asString();
            ForumTales.Post post = stage.forums.post(stage.topic, stage.grace, letter.repeat(LONGEST_POST));
            assertIsWithoutText(socket.awaitEvent(stage.channel(), "forum.post-created.v1"), post);
            assertIsWithoutText(socket.awaitEvent(forum, "forum.post-created.v1"), post);
            stage.forums.edited(post, letter.repeat(LONGEST_POST));
            assertIsWithoutText(socket.awaitEvent(stage.channel(), "forum.post-edited.v1"), post);
        }
        try (TestSocket socket = stage.open(stage.ada)) {
            socket.resume(cursor, stage.channel());
            stage.forums.post(stage.topic, stage.grace, "live");
            await().until(() -> socket.bodies().contains("live"));
            assertThat(socket.events())
                    .extracting(event -> event.path("type").asString())
                    .containsExactly("forum.post-created.v1", "forum.post-edited.v1", "forum.post-created.v1");
            assertThat(socket.frames()).noneMatch(isOp("resync"));
        }
    }

    @Test
    void whatIsTooLongWithoutTextsAsksToReadAgainAndIsNeverReplayed() {
        String forum = "forum:" + stage.topic.forumId();
        String cursor;
        try (TestSocket socket = stage.open(stage.ada)) {
            Stage.awaitSubscribed(socket, forum);
            cursor = socket.subscribe("user").path("cursor").asString();
            streams.publish(withTitle("x".repeat(LONGEST_FRAME)), 1);
            JsonNode resync = socket.await1(isOp("resync"));
            assertThat(Stage.texts(resync.path("channels"))).containsExactly(forum);
            stage.forums.post(stage.topic, stage.grace, "live");
            await().until(() -> socket.bodies().contains("live"));
        }
        try (TestSocket socket = stage.open(stage.ada)) {
            socket.resume(cursor, forum);
            assertThat(Stage.texts(socket.await1(isOp("resync")).path("channels")))
                    .containsExactly(forum);
            stage.forums.post(stage.topic, stage.grace, "later");
            await().until(() -> socket.bodies().contains("later"));
        }
    }

    private TopicCreated withTitle(String title) {
        return new TopicCreated(
                Ids.next(),
                stage.topic.forumId(),
                stage.org,
                stage.grace.id(),
                title,
                List.of(),
                false,
                false,
                false,
                Instant.parse("2026-01-01T12:00:00Z"));
    }

    private static void assertIsWithoutText(JsonNode event, ForumTales.Post post) {
        assertThat(event.toString().getBytes(UTF_8)).hasSizeLessThan(LONGEST_FRAME);
        assertThat(event.path("data").path("id").asString()).isEqualTo(post.id().toString());
        assertThat(event.path("data").propertyNames())
                .contains("topicId", "number")
                .doesNotContain("body", "bodyHtml");
    }
}
