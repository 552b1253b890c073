package io.parley.notification.realtime.edge;

import static io.parley.notification.realtime.edge.Stage.texts;
import static io.parley.test.Given.PRIVATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.parley.messaging.Ids;
import io.parley.notification.ForumTales;
import io.parley.notification.ForumTales.Topic;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import io.parley.test.Tokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What was made or joined a moment ago: its owner knows it, and no event of it came yet. */
@ParleyIntegrationTest
class JustMadeIntegrationTest {

    private static final Map<String, String> ANSWERS = new ConcurrentHashMap<>();
    private static final HttpServer FORUM_SERVICE = forumService();

    private final Given given;
    private final ForumTales forums;
    private final Stage stage;

    @Autowired
    JustMadeIntegrationTest(Api api, Given given, Streams streams, Tokens tokens, EdgeServer edge) {
        this.given = given;
        this.forums = new ForumTales(streams);
        this.stage = new Stage(api, given, streams, tokens, edge);
    }

    @DynamicPropertySource
    static void forumServiceIsHere(DynamicPropertyRegistry registry) {
        registry.add(
                "parley.urls.forum",
                () -> "http://127.0.0.1:" + FORUM_SERVICE.getAddress().getPort());
    }

    @AfterAll
    static void forumServiceLeaves() {
        FORUM_SERVICE.stop(0);
    }

    @Test
    void aTopicCanBeOpenedBeforeItsEventsCome() {
        UUID forum = Ids.next();
        Topic topic = new Topic(Ids.next(), forum, stage.org);
        answer("topics", topic.id(), "{\"id\":\"%s\",\"forumId\":\"%s\",\"orgId\":\"%s\"}", forum);
        answer("forums", forum, "{\"id\":\"%s\",\"private\":true,\"requiredRole\":null,\"orgId\":\"%3$s\"}", forum);
        try (TestSocket socket = stage.open(stage.ada)) {
            String channel = "topic:" + topic.id();
            assertThat(texts(socket.subscribe(channel).path("channels"))).containsExactly(channel);
            forums.post(topic, stage.grace, "at once");
            await().until(() -> socket.bodies().contains("at once"));
        }
    }

    @Test
    void whatTheOwnerShowsIsStillJudgedByTheRules() {
        UUID forum = Ids.next();
        answer(
                "forums",
                forum,
                "{\"id\":\"%s\",\"private\":true,\"requiredRole\":\"admin\",\"orgId\":\"%3$s\"}",
                forum);
        try (TestSocket socket = stage.open(stage.ada)) {
            assertThat(texts(socket.subscribe("forum:" + forum).path("denied"))).containsExactly("forum:" + forum);
        }
    }

    @Test
    void oneWhoJustJoinedIsLetIn() {
        UUID org = given.organization(PRIVATE);
        UserSummary newcomer = given.newcomer(org, Role.MEMBER);
        try (TestSocket socket = stage.open(newcomer);
                TestSocket stranger = stage.open(stage.grace)) {
            String channel = "org:" + org;
            assertThat(texts(socket.subscribe(channel).path("channels"))).containsExactly(channel);
            assertThat(texts(stranger.subscribe(channel).path("denied"))).containsExactly(channel);
            given.left(org, newcomer);
            socket.await1(frame -> texts(frame.path("denied")).contains(channel));
        }
    }

    private void answer(String kind, UUID id, String body, UUID forum) {
        ANSWERS.put("/api/v1/" + kind + "/" + id, body.formatted(id, forum, stage.org));
    }

    private static HttpServer forumService() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", JustMadeIntegrationTest::answer);
            server.start();
            return server;
        } catch (IOException failed) {
            throw new AssertionError("No stand-in for forum-service", failed);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = ANSWERS.get(exchange.getRequestURI().getPath());
            if (body == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
