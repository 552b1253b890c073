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
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who types, and calls that ring. */
@ParleyIntegrationTest
class SignalIntegrationTest {

    private final Given given;
    private final Stage stage;

    @Autowired
    SignalIntegrationTest(Api api, Given given, Streams streams, Tokens tokens, EdgeServer edge) {
        this.given = given;
        this.stage = new Stage(api, given, streams, tokens, edge);
    }

    @Test
    void othersInTheTopicSeeWhoTypesOnceInThreeSecondsAndTheTypistDoesNot() {
        try (TestSocket ada = stage.open(stage.ada);
                TestSocket grace = stage.open(stage.grace)) {
            Stage.awaitSubscribed(ada, stage.channel());
            Stage.awaitSubscribed(grace, stage.channel());

            IntStream.range(0, 100).forEach(_ -> type(grace, stage.channel()));

            JsonNode typing = ada.await1(isOp("typing"));
            assertThat(typing.path("channel").asString()).isEqualTo(stage.channel());
            assertThat(typing.path("user").path("id").asString())
                    .isEqualTo(stage.grace.id().toString());
            assertThat(typing.path("user").propertyNames())
                    .containsExactlyInAnyOrder("id", "username", "displayName", "avatarUrl");
            stage.settle(ada);
            grace.settle();
            assertThat(count(ada, "typing")).isEqualTo(1);
            assertThat(count(grace, "typing")).isZero();
        }
    }

    @Test
    void strangersAndGuessersCannotType() {
        UserSummary stranger = given.user();
        try (TestSocket ada = stage.open(stage.ada);
                TestSocket socket = stage.open(stranger)) {
            Stage.awaitSubscribed(ada, stage.channel());
            type(socket, stage.channel());
            assertThat(code(socket)).isEqualTo("channel-denied");
            type(socket, "topic:" + Ids.next());
            await().until(() -> count(socket, "error") == 2);
            stage.settle(ada);
            assertThat(count(ada, "typing")).isZero();
        }
    }

    @Test
    void theInvisibleTypeUnseen(@Autowired Api api) {
        UserSummary shy = given.member(stage.org, Role.MEMBER);
        api.as(shy).put("/api/v1/presence", Map.of("status", "invisible"));
        try (TestSocket ada = stage.open(stage.ada);
                TestSocket socket = stage.open(shy)) {
            Stage.awaitSubscribed(ada, stage.channel());
            type(socket, stage.channel());
            socket.settle();
            stage.settle(ada);
            assertThat(count(ada, "typing")).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    {"op":"typing"}                                               | invalid-channel
                    {"op":"typing","channel":7}                                   | invalid-channel
                    {"op":"typing","channel":"user"}                              | invalid-channel
                    {"op":"typing","channel":"org:01990000-0000-7000-8000-000000000000"} | invalid-channel
                    {"op":"signal","channel":"topic:01990000-0000-7000-8000-000000000000","data":{}} | invalid-channel
                    {"op":"signal","channel":"channel:01990000-0000-7000-8000-000000000000","to":"x","data":{}} | invalid-signal
                    {"op":"signal","channel":"channel:01990000-0000-7000-8000-000000000000","to":"01990000-0000-7000-8000-000000000000","data":1} | invalid-signal
                    {"op":"signal","channel":"channel:01990000-0000-7000-8000-000000000000","to":"01990000-0000-7000-8000-000000000000","data":{}} | channel-denied
                    """)
    void nonsenseIsAnsweredByItsCodeAndTheSocketStaysOpen(String nonsense, String code) {
        try (TestSocket socket = stage.open(stage.ada)) {
            socket.say(nonsense);
            assertThat(code(socket)).isEqualTo(code);
            socket.settle();
        }
    }

    private static void type(TestSocket socket, String channel) {
        socket.send(Map.of("op", "typing", "channel", channel));
    }

    private static String code(TestSocket socket) {
        return socket.await1(isOp("error")).path("code").asString();
    }

    private static long count(TestSocket socket, String op) {
        return socket.frames().stream().filter(isOp(op)).count();
    }
}
