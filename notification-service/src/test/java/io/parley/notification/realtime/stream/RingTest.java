package io.parley.notification.realtime.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.notification.NotificationsRead;
import io.parley.messaging.Ids;
import io.parley.messaging.ReceivedEvent;
import io.parley.notification.content.Audience;
import io.parley.notification.content.Channel;
import io.parley.notification.content.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RingTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final UUID USER = Ids.next();

    private final Ring ring = new Ring(1, Duration.ofMinutes(5), 100, 1_000_000);

    @Test
    void aClientGetsEveryDeliveryThatItMissedOnceAndInOrder() {
        ring.begin(new long[] {0, 0});
        add(0, 0, "a");
        StreamCursor seenA = ring.head();
        add(1, 0, "b");
        add(0, 1, "c");
        assertThat(replayed(ring, seenA)).containsExactly("b", "c");
        assertThat(replayed(ring, ring.head())).isEmpty();
    }

    @Test
    void aClientThatIsCutOffBetweenTwoChannelsOfAnEventGetsTheOther() {
        ring.begin(new long[] {0});
        StreamRecord record = record(0, 0, Ids.next());
        ring.add(record, deliveries("topic", "forum"), NOON);
        assertThat(replayed(ring, ring.within(record, 0, 2))).containsExactly("forum");
        assertThat(replayed(ring, ring.within(record, 1, 2))).isEmpty();
    }

    @Test
    void nobodyResumesFromBeforeWhatWasLeftOut() {
        ring.begin(new long[] {0, 0});
        StreamCursor before = ring.head();
        ring.leaveOut(record(0, 0, Ids.next()));
        StreamCursor after = ring.head();
        add(1, 0, "a");
        assertThat(ring.holds(before)).isFalse();
        assertThat(ring.holds(after)).isTrue();
        assertThat(replayed(ring, after)).containsExactly("a");
    }

    @Test
    void everyReplayedCursorResumesRightAfterItsDelivery() {
        ring.begin(new long[] {0, 0, 0});
        StreamCursor start = ring.head();
        IntStream.range(0, 30).forEach(n -> add(n % 3, n / 3, "e" + n, "f" + n));
        List<String> all = replayed(ring, start);
        List<StreamCursor> cursors = new ArrayList<>();
        ring.replay(start, (_, _) -> true, (_, after) -> cursors.add(after));
        assertThat(all).hasSize(60);
        for (int seen = 1; seen <= all.size(); seen++) {
            assertThat(replayed(ring, cursors.get(seen - 1))).isEqualTo(all.subList(seen, all.size()));
        }
    }

    @Test
    void anotherReplicaThatReadInAnotherOrderResumesTheClient() {
        ring.begin(new long[] {0, 0});
        add(0, 0, "a0");
        add(0, 1, "a1");
        StreamCursor seen = ring.head();
        Ring other = new Ring(1, Duration.ofMinutes(5), 100, 1_000_000);
        other.begin(new long[] {0, 0});
        add(other, 1, 0, "b0");
        add(other, 0, 0, "a0");
        assertThat(other.reached(seen)).isFalse();
        add(other, 0, 1, "a1");
        add(other, 0, 2, "a2");
        assertThat(other.reached(seen)).isTrue();
        assertThat(replayed(other, seen)).containsExactly("b0", "a2");
        List<StreamCursor> cursors = new ArrayList<>();
        other.replay(seen, (_, _) -> true, (_, after) -> cursors.add(after));
        assertThat(replayed(other, cursors.getFirst())).containsExactly("a2");
    }

    @Test
    void aResentEventIsTakenOnce() {
        ring.begin(new long[] {0});
        UUID id = Ids.next();
        assertThat(ring.add(record(0, 0, id), deliveries("a"), NOON)).isTrue();
        assertThat(ring.add(record(0, 1, id), deliveries("a"), NOON)).isFalse();
        assertThat(ring.size()).isEqualTo(1);
    }

    @Test
    void aCursorFromBeforeTheRingIsNotHeld() {
        ring.begin(new long[] {10});
        assertThat(ring.holds(StreamCursor.of(1, new long[] {9 * StreamCursor.PARTS})))
                .isFalse();
        assertThat(ring.holds(StreamCursor.of(1, new long[] {10 * StreamCursor.PARTS})))
                .isTrue();
    }

    @Test
    void whatIsTooOldLeavesTheRing() {
        ring.begin(new long[] {0});
        StreamCursor start = ring.head();
        add(0, 0, "old");
        StreamCursor seenOld = ring.head();
        ring.add(record(0, 1, Ids.next()), deliveries("new"), NOON.plus(Duration.ofMinutes(6)));
        assertThat(ring.size()).isEqualTo(1);
        assertThat(ring.holds(start)).isFalse();
        assertThat(ring.holds(seenOld)).isTrue();
    }

    @Test
    void theRingIsBoundedByCountAndBySize() {
        Ring few = new Ring(1, Duration.ofMinutes(5), 3, 1_000_000);
        few.begin(new long[] {0});
        IntStream.range(0, 10).forEach(n -> add(few, 0, n, "e" + n));
        assertThat(few.size()).isEqualTo(3);
        Ring small = new Ring(1, Duration.ofMinutes(5), 100, 250);
        small.begin(new long[] {0});
        IntStream.range(0, 10).forEach(n -> add(small, 0, n, "x".repeat(99) + n));
        assertThat(small.size()).isEqualTo(2);
        assertThat(replayed(small, StreamCursor.of(1, new long[] {8 * StreamCursor.PARTS})))
                .containsExactly("x".repeat(99) + 8, "x".repeat(99) + 9);
    }

    @Test
    void anEventThatIsMoreThanTheRingMayKeepCantBeResumedFromBefore() {
        Ring small = new Ring(1, Duration.ofMinutes(5), 100, 250);
        small.begin(new long[] {0, 0});
        add(small, 0, 0, "a");
        StreamCursor seenA = small.head();
        add(small, 0, 1, "x".repeat(251));
        assertThat(small.holds(seenA)).isFalse();
        StreamCursor seenAll = small.head();
        assertThat(small.holds(seenAll)).isTrue();
        add(small, 0, 2, "b");
        assertThat(replayed(small, seenAll)).containsExactly("b");
    }

    @Test
    void onlyWhatIsWantedIsReplayed() {
        ring.begin(new long[] {0});
        StreamCursor start = ring.head();
        add(0, 0, "a");
        List<StreamCursor> cursors = new ArrayList<>();
        ring.replay(start, (channel, _) -> channel.equals(new Channel("org", USER)), (_, after) -> cursors.add(after));
        assertThat(cursors).isEmpty();
        ring.replay(start, (channel, _) -> channel.equals(Channel.user(USER)), (_, after) -> cursors.add(after));
        assertThat(cursors).hasSize(1);
    }

    @Test
    void readingAgainWithoutAGapKeepsTheRing() {
        ring.begin(new long[] {0});
        add(0, 0, "a");
        assertThat(ring.begin(new long[] {0, 5})).isTrue();
        assertThat(ring.size()).isEqualTo(1);
        assertThat(ring.has(record(0, 0, Ids.next()))).isTrue();
        assertThat(ring.has(record(1, 5, Ids.next()))).isFalse();
    }

    @Test
    void readingAgainAfterAGapForgetsTheRing() {
        ring.begin(new long[] {0});
        add(0, 0, "a");
        assertThat(ring.begin(new long[] {7})).isFalse();
        assertThat(ring.size()).isZero();
    }

    private void add(int slot, long offset, String... channels) {
        add(ring, slot, offset, channels);
    }

    private static void add(Ring ring, int slot, long offset, String... data) {
        ring.add(record(slot, offset, Ids.next()), deliveries(data), NOON);
    }

    private static List<String> replayed(Ring ring, StreamCursor from) {
        List<String> got = new ArrayList<>();
        ring.replay(from, (_, _) -> true, (delivery, _) -> got.add(new String(delivery.data(), UTF_8)));
        return got;
    }

    private static List<Delivery> deliveries(String... data) {
        return java.util.Arrays.stream(data)
                .map(text -> new Delivery(
                        Channel.user(USER), new Audience.Owner(USER), "test.happened.v1", text.getBytes(UTF_8)))
                .toList();
    }

    private static StreamRecord record(int slot, long offset, UUID id) {
        NotificationsRead payload = new NotificationsRead(USER, List.of(), 0);
        return new StreamRecord(
                slot,
                offset,
                new ReceivedEvent<>(id, "test.happened.v1", "/test", NOON, USER, null, offset + 1, null, payload));
    }
}
