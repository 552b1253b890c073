package io.parley.notification.realtime.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamCursorTest {

    @Test
    void aCursorIsReadBackFromItsText() {
        StreamCursor cursor = StreamCursor.of(1, new long[] {0, 7, 128, 1L << 40, Long.MAX_VALUE >> 1});
        assertThat(StreamCursor.decode(cursor.encoded())).hasValueSatisfying(read -> {
            assertThat(read.slots()).isEqualTo(5);
            assertThat(read.at(2)).isEqualTo(128);
            assertThat(read.at(3)).isEqualTo(1L << 40);
            assertThat(read.at(4)).isEqualTo(Long.MAX_VALUE >> 1);
            assertThat(read.encoded()).isEqualTo(cursor.encoded());
        });
    }

    @Test
    void sixtyPartitionsFitIntoAFewHundredCharacters() {
        long[] positions = new long[60];
        java.util.Arrays.fill(positions, 1_000_000L * StreamCursor.PARTS);
        assertThat(StreamCursor.of(1, positions).encoded()).hasSizeLessThan(350);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "AA", "AQ", "AQX_____", "AQEAAA", "AQH__________________w", "abc def"})
    void whatIsNoCursorOfOursIsNone(String text) {
        assertThat(StreamCursor.decode(text)).isEmpty();
    }

    @Test
    void aPartitionThatTheCursorDoesNotKnowIsUnread() {
        StreamCursor cursor = StreamCursor.of(1, new long[] {80});
        assertThat(cursor.isPast(0, 72)).isTrue();
        assertThat(cursor.isPast(0, 80)).isFalse();
        assertThat(cursor.isPast(1, 0)).isFalse();
    }

    @Test
    void aCursorKnowsTheStreamsThatItIsOf() {
        long layout = StreamCursor.layoutOf(List.of("a.things", "b.things"));

        assertThat(StreamCursor.decode(StreamCursor.of(layout, new long[] {1}).encoded()))
                .hasValueSatisfying(read -> assertThat(read.layout()).isEqualTo(layout));
        assertThat(StreamCursor.layoutOf(List.of("a.things"))).isNotEqualTo(layout);
    }

    @Test
    void theFartherOfTwoIsTakenInEveryPartition() {
        StreamCursor both = StreamCursor.of(1, new long[] {1, 9, 5}).max(new long[] {4, 2});
        assertThat(new long[] {both.at(0), both.at(1), both.at(2)}).containsExactly(4, 9, 5);
    }
}
