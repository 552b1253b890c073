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
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyIntegrationTest
class ProtocolIntegrationTest {

    private final Tokens tokens;
    private final Stage stage;
    private final MeterRegistry meters;

    @Autowired
    ProtocolIntegrationTest(
            Api api, Given given, Streams streams, Tokens tokens, EdgeServer edge, MeterRegistry meters) {
        this.tokens = tokens;
        this.stage = new Stage(api, given, streams, tokens, edge);
        this.meters = meters;
    }

    @Test
    void nonsenseIsAnsweredAndTheSocketStaysOpen() {
        try (TestSocket socket = stage.open(stage.ada)) {
            List<String> nonsense = List.of(
                    "{",
                    "[]",
                    "{}",
                    "{\"op\":1}",
                    "{\"op\":\"dance\"}",
                    "{\"op\":\"subscribe\"}",
                    "{\"op\":\"subscribe\",\"channels\":[1]}",
                    "{\"op\":\"subscribe\",\"channels\":[],\"cursor\":1}");
            nonsense.forEach(socket::say);
            socket.send(Map.of(
                    "op",
                    "subscribe",
                    "channels",
                    IntStream.range(0, 201).mapToObj(n -> "org:" + Ids.next()).toList()));
            socket.say("{\"op\":\"typing\",\"channel\":\"channel:" + stage.org + "\"}");
            socket.settle();
            assertThat(socket.frames().stream().filter(isOp("error"))).hasSize(nonsense.size() + 1);
        }
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
    void aClientThatDoesNotReadIsToldToReadAgain() {
        stage.awaitKnown();
        double before = meters.counter("realtime.resyncs").count();
        try (TestSocket socket = stage.open(tokens.of(stage.ada), false)) {
            socket.send(Map.of("op", "subscribe", "channels", List.of(stage.channel())));
            await().until(() -> meters.get("realtime.sockets").gauge().value() > 0);
            String long1 = "x".repeat(400_000);
            await().until(() -> {
                stage.forums.post(stage.topic, stage.grace, long1);
                return meters.counter("realtime.resyncs").count() > before;
            });
            socket.read();
            assertThat(socket.awaitClose()).isEqualTo(1013);
            assertThat(socket.frames().getLast().path("op").asString()).isEqualTo("resync");
        }
    }
}
