package io.parley.notification.realtime.edge;

import static io.parley.notification.realtime.edge.TestSocket.isOp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.messaging.Ids;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import io.parley.test.Tokens;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class ProtocolIntegrationTest {

    private final Tokens tokens;
    private final Stage stage;
    private final MeterRegistry meters;
    private final EdgeServer edge;

    @Autowired
    ProtocolIntegrationTest(
            Api api, Given given, Streams streams, Tokens tokens, EdgeServer edge, MeterRegistry meters) {
        this.tokens = tokens;
        this.stage = new Stage(api, given, streams, tokens, edge);
        this.meters = meters;
        this.edge = edge;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    {                                                 | invalid-message
                    []                                                | invalid-message
                    {}                                                | invalid-message
                    {"op":1}                                          | invalid-message
                    {"op":"dance"}                                    | unknown-op
                    {"op":"subscribe"}                                | invalid-channels
                    {"op":"subscribe","channels":[1]}                 | invalid-channels
                    {"op":"subscribe","channels":["\\ud800"]}           | invalid-channels
                    {"op":"subscribe","channels":[""]}                | invalid-channels
                    {"op":"unsubscribe","channels":{}}                | invalid-channels
                    {"op":"subscribe","channels":[],"cursor":1}       | invalid-cursor
                    """)
    void nonsenseIsAnsweredByItsCodeAndTheSocketStaysOpen(String nonsense, String code) {
        try (TestSocket socket = stage.open(stage.ada)) {
            socket.say(nonsense);
            JsonNode error = socket.await1(isOp("error"));
            assertThat(error.path("code").asString()).isEqualTo(code);
            assertThat(error.path("detail").asString()).isNotBlank();
            socket.settle();
        }
    }

    @Test
    void moreChannelsThanASocketMayHaveAreRefused() {
        try (TestSocket socket = stage.open(stage.ada)) {
            List<String> many =
                    IntStream.range(0, 201).mapToObj(_ -> "org:" + Ids.next()).toList();
            socket.send(Map.of("op", "subscribe", "channels", many));
            assertThat(socket.await1(isOp("error")).path("code").asString()).isEqualTo("too-many-channels");
            socket.settle();
        }
    }

    @Test
    void whatAnAnswerRepeatsFitsIntoAFrameToo() {
        try (TestSocket socket = stage.open(stage.ada)) {
            String[] names = IntStream.range(0, 200)
                    .mapToObj(n -> "x".repeat(97) + (100 + n))
                    .toArray(String[]::new);
            JsonNode answer = socket.resume("A".repeat(30_000), names);
            assertThat(answer.path("denied")).hasSize(200);
            assertThat(answer.toString()).hasSizeLessThan(Sockets.MOST_BYTES);
        }
    }

    @Test
    void aMessageMayComeInParts() {
        try (TestSocket socket = stage.open(stage.ada)) {
            socket.sayInParts("{\"op\":\"subscribe\",", "\"channels\":", "[\"user\"]}");
            assertThat(Stage.texts(socket.await1(isOp("subscribed")).path("channels")))
                    .containsExactly("user");
        }
    }

    @Test
    void partsThatAreTooLongTogetherEndTheSocket() {
        try (TestSocket socket = stage.open(stage.ada)) {
            String half = "x".repeat(Sockets.MOST_BYTES / 2);
            socket.sayInParts(half, half, half);
            assertThat(socket.awaitClose()).isEqualTo(1009);
        }
    }

    @Test
    void theEdgeListensWhereItsServiceDoes() {
        assertThat(edge.address().getAddress()).isEqualTo(InetAddress.getLoopbackAddress());
    }

    @Test
    void everyoneIsHeardHoweverEarlyTheySpeak() {
        stage.awaitKnown();
        List<TestSocket> sockets = IntStream.range(0, 30)
                .parallel()
                .mapToObj(_ -> stage.open(stage.ada))
                .peek(socket -> socket.send(Map.of("op", "subscribe", "channels", List.of(stage.channel()))))
                .toList();
        for (TestSocket socket : sockets) {
            socket.await1(isOp("subscribed"));
            socket.close();
        }
    }

    @Test
    void aFrameThatIsTooLongEndsTheSocket() {
        try (TestSocket socket = stage.open(stage.ada)) {
            socket.say("x".repeat(Sockets.MOST_BYTES + 1));
            assertThat(socket.awaitClose()).isEqualTo(1009);
        }
    }

    @Test
    void aFrameThatIsTooLongIsAnsweredHoweverEarlyItComes() {
        List<TestSocket> sockets = IntStream.range(0, 30)
                .parallel()
                .mapToObj(_ -> stage.open(stage.ada))
                .peek(socket -> socket.say("x".repeat(Sockets.MOST_BYTES + 1)))
                .toList();
        assertThat(sockets).allSatisfy(socket -> assertThat(socket.awaitClose()).isEqualTo(1009));
    }

    @Test
    void aClientThatDoesNotReadIsToldToReadAgain() {
        stage.awaitKnown();
        double before = meters.counter("realtime.resyncs").count();
        try (TestSocket socket = stage.open(tokens.of(stage.ada), false)) {
            socket.send(Map.of("op", "subscribe", "channels", List.of(stage.channel())));
            await().until(() -> meters.get("realtime.sockets").gauge().value() > 0);
            String text = "x".repeat(25_000);
            await().until(() -> {
                for (int n = 0; n < 10; n++) stage.forums.post(stage.topic, stage.grace, text);
                return meters.counter("realtime.resyncs").count() > before;
            });
            socket.read();
            assertThat(socket.awaitClose()).isEqualTo(1013);
            assertThat(socket.frames().getLast().path("op").asString()).isEqualTo("resync");
        }
    }
}
