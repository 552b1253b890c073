package io.parley.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.messaging.CloudEvent;
import io.parley.messaging.Ids;
import io.parley.messaging.testing.Posts;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class HeldStreamsTest {

    private final HeldStreams held = new HeldStreams();
    private final UnsentEvent event = anEvent();
    private final UnsentEvent stranger = anEvent();

    @Test
    void aRefusedEventHoldsBackItsOwnStreamOnly() {
        held.hold(event, new RecordTooLargeException("too large"));

        assertThat(held.holds(event.stream())).isTrue();
        assertThat(held.holds(stranger.stream())).isFalse();
        assertThat(held.active().streams()).containsExactly(event.stream());
        assertThat(held.active().topics()).isEmpty();
    }

    @Test
    void aTopicThatCantBeReachedHoldsBackAllItsStreams() {
        held.hold(event, new TimeoutException("no metadata"));

        assertThat(held.holds(stranger.stream())).isTrue();
        assertThat(held.active().topics()).containsExactly("forum.posts");
    }

    @Test
    void whatWasSentFlowsAgain() {
        held.hold(event, new RecordTooLargeException("too large"));
        held.hold(event, new TimeoutException("no metadata"));

        held.sent(event);

        assertThat(held.holds(event.stream())).isFalse();
        assertThat(held.active().streams()).isEmpty();
    }

    @Test
    void anEarlierEventThatIsAcknowledgedLateReleasesNothing() {
        held.hold(event, new RecordTooLargeException("too large"));

        held.sent(new UnsentEvent(event.row() - 1, event.event()));

        assertThat(held.holds(event.stream())).isTrue();
    }

    @Test
    void itIsTriedAgainFromTheStartOfABatchOnly() {
        held.hold(event, new RecordTooLargeException("too large"));

        await().until(() -> held.active().streams().isEmpty());
        assertThat(held.holds(event.stream())).isFalse();
        held.hold(event, new RecordTooLargeException("still too large"));
        assertThat(held.holds(event.stream())).isTrue();
    }

    private static UnsentEvent anEvent() {
        CloudEvent event = CloudEvent.of(
                Posts.aPost(UUID.randomUUID(), 1),
                Ids.next(),
                "/forum-service",
                Instant.parse("2026-03-01T12:00:00Z"),
                1,
                null,
                null);
        return new UnsentEvent(1, event);
    }
}
