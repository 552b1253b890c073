package io.parley.notification.realtime.edge;

import static io.parley.notification.realtime.edge.TestSocket.isOp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.parley.messaging.Ids;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import io.parley.test.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One user who asks for too much is slowed down, and nobody else is. */
@ParleyIntegrationTest
class FloodIntegrationTest {

    private static final int MOST_SOCKETS = 30;
    private static final int BURST = 400;
    private static final int PER_SECOND = 20;

    private final Given given;
    private final Stage stage;

    @Autowired
    FloodIntegrationTest(Api api, Given given, Streams streams, Tokens tokens, EdgeServer edge) {
        this.given = given;
        this.stage = new Stage(api, given, streams, tokens, edge);
    }

    @Test
    void aUserHasOnlySoManySockets() {
        UserSummary user = given.user();
        List<TestSocket> sockets =
                Stream.generate(() -> stage.open(user)).limit(MOST_SOCKETS).toList();
        sockets.forEach(TestSocket::settle);

        assertThatThrownBy(() -> stage.open(user)).hasStackTraceContaining("429");
        try (TestSocket other = stage.open(stage.ada)) {
            other.settle();
        }

        sockets.getFirst().close();
        await().ignoreExceptions().untilAsserted(() -> stage.open(user).close());
        sockets.forEach(TestSocket::close);
    }

    @Test
    void madeUpChannelsAreSoonLookedForSlowly() {
        try (TestSocket flooding = stage.open(stage.grace);
                TestSocket other = stage.open(stage.ada)) {
            Instant begin = Instant.now();
            IntStream.range(0, 4).forEach(_ -> askForMadeUp(flooding));
            await().until(() -> answers(flooding) == 2);

            Stage.awaitSubscribed(other, stage.channel());
            assertThat(answers(flooding)).isEqualTo(2);

            Duration third = Duration.ofSeconds((2 * 200 - BURST + 3) / PER_SECOND);
            await().atMost(Duration.ofSeconds(30)).until(() -> answers(flooding) == 3);
            assertThat(Duration.between(begin, Instant.now())).isGreaterThanOrEqualTo(third);
        }
    }

    @Test
    void whoSaysTooMuchIsReadLaterAndLosesNothing() {
        int more = 2 * PER_SECOND;
        try (TestSocket socket = stage.open(given.user())) {
            Instant begin = Instant.now();
            IntStream.range(0, BURST + more).forEach(_ -> socket.send(Map.of("op", "ping")));
            await().until(() -> socket.frames().stream().filter(isOp("pong")).count() == BURST + more);
            assertThat(Duration.between(begin, Instant.now()))
                    .isGreaterThan(Duration.ofSeconds(1))
                    .isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void comingBackCountsAsTenMessages() {
        int returns = BURST / 11 + 6;
        try (TestSocket socket = stage.open(given.user())) {
            Instant begin = Instant.now();
            for (int n = 0; n < returns; n++)
                socket.send(Map.of("op", "subscribe", "channels", List.of("user"), "cursor", "none"));
            await().until(() -> answers(socket) == returns);
            assertThat(Duration.between(begin, Instant.now())).isGreaterThan(Duration.ofSeconds(1));
        }
    }

    private static void askForMadeUp(TestSocket socket) {
        List<String> channels =
                IntStream.range(0, 200).mapToObj(_ -> "topic:" + Ids.next()).toList();
        socket.send(Map.of("op", "subscribe", "channels", channels));
    }

    private static long answers(TestSocket socket) {
        return socket.frames().stream().filter(isOp("subscribed")).count();
    }
}
