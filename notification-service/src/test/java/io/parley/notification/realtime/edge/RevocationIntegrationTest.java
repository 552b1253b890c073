package io.parley.notification.realtime.edge;

import static io.parley.notification.realtime.edge.TestSocket.isOp;
import static io.parley.test.Given.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.identity.SessionRevoked;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class RevocationIntegrationTest {

    private final Given given;
    private final Streams streams;
    private final Tokens tokens;
    private final Stage stage;

    @Autowired
    RevocationIntegrationTest(Api api, Given given, Streams streams, Tokens tokens, EdgeServer edge) {
        this.given = given;
        this.streams = streams;
        this.tokens = tokens;
        this.stage = new Stage(api, given, streams, tokens, edge);
    }

    @Test
    void whatOneMayNotReadIsDenied() {
        UUID secret = stage.forums.forum(given.organization(PUBLIC), true);
        Topic hidden = stage.forums.topic(secret, stage.org, stage.grace);
        try (TestSocket socket = stage.open(given.user())) {
            String[] wanted = {
                stage.channel(),
                "forum:" + stage.topic.forumId(),
                "org:" + stage.org,
                "forum:" + secret,
                "topic:" + hidden.id(),
                "topic:" + Ids.next(),
                "channel:" + Ids.next(),
                "nonsense"
            };
            JsonNode subscribed = socket.subscribe(wanted);
            assertThat(Stage.texts(subscribed.path("channels"))).isEmpty();
            assertThat(Stage.texts(subscribed.path("denied"))).containsExactlyInAnyOrder(wanted);
            stage.forums.post(stage.topic, stage.grace, "Secret");
            stage.settle(socket);
            assertThat(socket.events()).isEmpty();
        }
    }

    @Test
    void aSessionThatEndsClosesItsSockets() {
        try (TestSocket socket = stage.open(stage.ada);
                TestSocket other = stage.open(tokens.ofSession(stage.ada, Ids.next()), true)) {
            socket.subscribe("user");
            other.subscribe("user");
            streams.publish(new SessionRevoked(stage.ada.id(), tokens.sessionOf(stage.ada)), 1);
            assertThat(socket.awaitClose()).isEqualTo(4401);
            other.settle();
        }
    }

    @Test
    void oneWhoLeftGetsNothingMore() {
        String channel = stage.channel();
        try (TestSocket socket = stage.open(stage.ada)) {
            Stage.awaitSubscribed(socket, channel, "org:" + stage.org, "user");
            given.left(stage.org, stage.ada);
            JsonNode lost = socket.await1(isOp("revoked"));
            assertThat(Stage.texts(lost.path("channels"))).containsExactlyInAnyOrder(channel, "org:" + stage.org);
            stage.forums.post(stage.topic, stage.grace, "secret");
            stage.settle(socket);
            assertThat(socket.bodies()).doesNotContain("secret");
            assertThat(Stage.texts(socket.subscribe(channel).path("denied"))).containsExactly(channel);
        }
    }

    @Test
    void aForumThatBecomesPrivateIsSilentToGuests() {
        UserSummary guest = given.member(stage.org, Role.GUEST);
        String channel = stage.channel();
        try (TestSocket socket = stage.open(guest)) {
            Stage.awaitSubscribed(socket, channel, "forum:" + stage.topic.forumId(), "org:" + stage.org);
            stage.forums.changed(stage.topic.forumId(), stage.org, true);
            stage.forums.post(stage.topic, stage.grace, "secret");
            socket.await1(frame -> isOp("revoked").test(frame)
                    && Stage.texts(frame.path("channels")).contains(channel));
            socket.await1(frame -> isOp("resync").test(frame)
                    && Stage.texts(frame.path("channels")).contains("org:" + stage.org));
            stage.settle(socket);
            assertThat(socket.bodies()).doesNotContain("secret");
            assertThat(socket.events())
                    .noneMatch(event -> event.path("type").asString().equals("forum.forum-changed.v1"));
        }
    }
}
