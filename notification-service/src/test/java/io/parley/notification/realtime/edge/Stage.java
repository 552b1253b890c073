package io.parley.notification.realtime.edge;

import static io.parley.test.Given.PRIVATE;
import static org.awaitility.Awaitility.await;

import io.parley.notification.ForumTales;
import io.parley.notification.ForumTales.Topic;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.Streams;
import io.parley.test.Tokens;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Ada and Grace in a private organization, where Ada has a topic; and ways to their sockets. */
final class Stage {

    final UUID org;
    final UserSummary ada;
    final UserSummary grace;
    final Topic topic;
    final ForumTales forums;
    private final Api api;
    private final Tokens tokens;
    private final EdgeServer edge;

    Stage(Api api, Given given, Streams streams, Tokens tokens, EdgeServer edge) {
        this.api = api;
        this.tokens = tokens;
        this.edge = edge;
        this.forums = new ForumTales(streams);
        this.org = given.organization(PRIVATE);
        this.ada = given.member(org, Role.MEMBER);
        this.grace = given.member(org, Role.MEMBER);
        this.topic = forums.topic(forums.forum(org, false), org, ada);
    }

    String channel() {
        return "topic:" + topic.id();
    }

    TestSocket open(UserSummary user) {
        return open(tokens.of(user), true);
    }

    TestSocket open(String token, boolean reads) {
        String ticket = api.withToken(token)
                .post("/api/v1/realtime/tickets")
                .body()
                .path("ticket")
                .asString();
        return TestSocket.open(edge.port(), ticket, reads);
    }

    /** Waits until the edge knows the topic. */
    void awaitKnown() {
        try (TestSocket socket = open(ada)) {
            awaitSubscribed(socket, channel());
        }
    }

    /** Something else happens after all that was told, and the edge has read it. */
    void settle(TestSocket socket) {
        try (TestSocket witness = open(grace)) {
            awaitSubscribed(witness, channel());
            forums.post(topic, grace, "marker");
            await().until(() -> witness.bodies().contains("marker"));
        }
        socket.settle();
    }

    /** The copy may be a moment behind the fixture. */
    static void awaitSubscribed(TestSocket socket, String... channels) {
        await().until(() -> texts(socket.subscribe(channels).path("denied")).isEmpty());
    }

    static List<String> texts(JsonNode array) {
        return array.values().stream().map(JsonNode::asString).toList();
    }
}
