package io.parley.notification.realtime.edge;

import static io.parley.notification.realtime.edge.Stage.texts;
import static io.parley.notification.realtime.edge.TestSocket.isOp;
import static io.parley.test.Given.PRIVATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.messaging.Ids;
import io.parley.notification.ForumTales.Topic;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import io.parley.test.Tokens;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What was made or joined a moment ago: its events come while somebody already asks for it. */
@ParleyIntegrationTest
class JustMadeIntegrationTest {

    private final Given given;
    private final Stage stage;

    @Autowired
    JustMadeIntegrationTest(Api api, Given given, Streams streams, Tokens tokens, EdgeServer edge) {
        this.given = given;
        this.stage = new Stage(api, given, streams, tokens, edge);
    }

    @Test
    void aForumIsOpenedAsSoonAsItsEventComes() {
        UUID forum = Ids.next();
        try (TestSocket socket = stage.open(stage.ada)) {
            CompletableFuture<JsonNode> asked = CompletableFuture.supplyAsync(() -> socket.subscribe("forum:" + forum));
            stage.forums.forumIs(forum, stage.org, false);

            assertThat(texts(asked.join().path("channels"))).containsExactly("forum:" + forum);
            Topic topic = stage.forums.topic(forum, stage.org, stage.grace);
            assertThat(texts(socket.subscribe("topic:" + topic.id()).path("channels")))
                    .containsExactly("topic:" + topic.id());
        }
    }

    @Test
    void oneWhoJustJoinedIsLetInAsSoonAsTheEventComes() {
        UUID org = given.organization(PRIVATE);
        UserSummary newcomer = given.user();
        String channel = "org:" + org;
        try (TestSocket socket = stage.open(newcomer);
                TestSocket stranger = stage.open(stage.grace)) {
            assertThat(texts(stranger.subscribe(channel).path("denied"))).containsExactly(channel);
            given.joined(org, newcomer, Role.MEMBER);
            assertThat(texts(socket.subscribe(channel).path("channels"))).containsExactly(channel);
            given.left(org, newcomer);
            socket.await1(frame ->
                    isOp("revoked").test(frame) && texts(frame.path("channels")).contains(channel));
        }
    }

    @Test
    void whatNobodyHearsOfIsDeniedAndHoldsUpNobodyElse() {
        try (TestSocket socket = stage.open(stage.ada);
                TestSocket other = stage.open(stage.grace)) {
            String nothing = "topic:" + Ids.next();
            CompletableFuture<JsonNode> asked = CompletableFuture.supplyAsync(() -> socket.subscribe(nothing, "user"));
            Stage.awaitSubscribed(other, stage.channel());

            assertThat(texts(asked.join().path("denied"))).containsExactly(nothing);
            assertThat(texts(asked.join().path("channels"))).containsExactly("user");
            await().until(() -> !texts(other.subscribe("user").path("channels")).isEmpty());
        }
    }
}
