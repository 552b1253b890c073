package io.parley.notification.realtime.edge;

import static io.parley.notification.realtime.edge.TestSocket.isOp;
import static io.parley.test.Given.PRIVATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.notification.ChatTales;
import io.parley.notification.ChatTales.Room;
import io.parley.notification.ForumTales;
import io.parley.notification.ForumTales.Topic;
import io.parley.notification.NotificationApplication;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** A second replica that starts later, on the same database and broker. */
@ParleyIntegrationTest
class ReplicaIntegrationTest {

    private static final List<String> SHARED = List.of(
            "PARLEY_DB_URL",
            "PARLEY_DB_USERNAME",
            "PARLEY_DB_PASSWORD",
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.kafka.bootstrap-servers",
            "parley.org-service.url",
            "parley.messaging.partitions",
            "parley.messaging.concurrency",
            "spring.security.oauth2.resourceserver.jwt.issuer-uri",
            "spring.security.oauth2.resourceserver.jwt.jwk-set-uri");

    private final Api api;
    private final Given given;
    private final EdgeServer edge;
    private final ForumTales forums;
    private final ChatTales chat;
    private final Environment environment;

    @Autowired
    ReplicaIntegrationTest(Api api, Given given, Streams streams, EdgeServer edge, Environment environment) {
        this.api = api;
        this.given = given;
        this.edge = edge;
        this.forums = new ForumTales(streams);
        this.chat = new ChatTales(streams);
        this.environment = environment;
    }

    @Test
    void anyReplicaResumesAnyClientExactly() {
        UUID org = given.organization(PRIVATE);
        UserSummary ada = given.member(org, Role.MEMBER);
        UserSummary grace = given.member(org, Role.MEMBER);
        Topic topic = forums.topic(forums.forum(org, false), org, ada);
        String channel = "topic:" + topic.id();
        String cursor;
        try (TestSocket socket = TestSocket.open(edge.port(), ticket(ada))) {
            await().until(() -> socket.subscribe(channel, "user").path("denied").isEmpty());
            forums.post(topic, grace, "seen");
            socket.awaitEvent("user", "notification.notification-raised.v1");
            await().until(() -> socket.bodies().contains("seen"));
            cursor = socket.events().getLast().path("cursor").asString();
        }
        IntStream.range(0, 10).forEach(n -> forums.post(topic, grace, "missed " + n));
        try (ConfigurableApplicationContext replica = startReplica()) {
            int port = replica.getBean(EdgeServer.class).port();
            try (TestSocket socket = TestSocket.open(port, ticket(ada))) {
                socket.resume(cursor, channel, "user");
                forums.post(topic, grace, "live");
                await().until(() -> socket.bodies().contains("live"));
                List<String> expected = Stream.concat(
                                IntStream.range(0, 10).mapToObj(n -> "missed " + n), Stream.of("live"))
                        .toList();
                assertThat(socket.bodies()).isEqualTo(expected);
                await().until(() -> raised(socket) == 11);
                socket.settle();
                assertThat(raised(socket)).isEqualTo(11);
            }
        }
    }

    @Test
    void aChatGoesOnAtAnotherReplicaInMidStream() {
        UUID org = given.organization(PRIVATE);
        UserSummary ada = given.member(org, Role.MEMBER);
        UserSummary grace = given.member(org, Role.MEMBER);
        Room open = chat.channel(org, true, ada, grace);
        Room other = chat.channel(org, true, ada, grace);
        String channel = "channel:" + open.id();
        try (ConfigurableApplicationContext replica = startReplica()) {
            String cursor = cursorAfterOne(open, grace, ada);
            chat.message(open, grace, "missed");
            chat.message(other, grace, "elsewhere");
            chat.read(open, ada, 2);
            int there = replica.getBean(EdgeServer.class).port();
            try (TestSocket back = TestSocket.open(there, ticket(ada));
                    TestSocket friend = TestSocket.open(edge.port(), ticket(grace))) {
                back.resume(cursor, channel, "user");
                back.awaitEvent("user", "chat.channel-read.v1");
                back.awaitEvent("user", "chat.message-sent.v1");
                friend.subscribe(channel);
                friend.send(Map.of("op", "typing", "channel", channel));
                back.await1(isOp("typing"));
                chat.message(open, grace, "live");
                await().until(() -> back.bodies().equals(List.of("missed", "live")));
                assertThat(counted(back)).isEqualTo(1);
                chat.remove(open, ada);
                back.await1(isOp("revoked"));
            }
        }
    }

    private String cursorAfterOne(Room room, UserSummary author, UserSummary reader) {
        String channel = "channel:" + room.id();
        try (TestSocket socket = TestSocket.open(edge.port(), ticket(reader))) {
            await().until(() -> socket.subscribe(channel, "user").path("denied").isEmpty());
            chat.message(room, author, "seen");
            await().until(() -> socket.bodies().contains("seen"));
            return socket.events().getLast().path("cursor").asString();
        }
    }

    // Of channels that aren't open.
    private static long counted(TestSocket socket) {
        return socket.events().stream()
                .filter(event -> event.path("channel").asString().equals("user"))
                .filter(event -> event.path("type").asString().equals("chat.message-sent.v1"))
                .count();
    }

    @Test
    void clientsOfAReplicaThatStopsAreToldToComeBack() {
        UserSummary ada = given.member(given.organization(PRIVATE), Role.MEMBER);
        ConfigurableApplicationContext replica = startReplica();
        try (TestSocket socket =
                TestSocket.open(replica.getBean(EdgeServer.class).port(), ticket(ada))) {
            socket.subscribe("user");

            replica.close();

            assertThat(socket.awaitClose()).isEqualTo(1001);
        }
    }

    private static long raised(TestSocket socket) {
        return socket.events().stream()
                .filter(event -> event.path("channel").asString().equals("user"))
                .count();
    }

    private String ticket(UserSummary user) {
        return api.as(user)
                .post("/api/v1/realtime/tickets")
                .body()
                .path("ticket")
                .asString();
    }

    private ConfigurableApplicationContext startReplica() {
        Stream<String> shared = SHARED.stream().map(name -> "--" + name + "=" + environment.getProperty(name));
        Stream<String> own = Stream.of("--server.port=0", "--management.server.port=0", "--server.shutdown=immediate");
        return new SpringApplicationBuilder(NotificationApplication.class)
                .profiles("test")
                .run(Stream.concat(shared, own).toArray(String[]::new));
    }
}
