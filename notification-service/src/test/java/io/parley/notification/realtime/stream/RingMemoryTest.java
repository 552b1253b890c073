package io.parley.notification.realtime.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RingMemoryTest {

    private static final int MEGABYTE = 1 << 20;

    @Test
    void whatIsNotFreedIsReadAsItWasWrittenHoweverOftenTheMemoryWasReused() {
        RingMemory memory = new RingMemory(2 * MEGABYTE + 12_345);
        ArrayDeque<Written> kept = new ArrayDeque<>();
        Random random = new Random(7);
        for (int n = 0; n < 500; n++) {
            byte[] data = new byte[random.nextInt(200_000)];
            random.nextBytes(data);
            while (!memory.hasRoomFor(data.length)) {
                Written oldest = kept.remove();
                memory.freeBefore(oldest.begin + oldest.data.length);
            }
            kept.add(new Written(memory.append(data), data));
            for (Written written : kept) {
                assertThat(memory.read(written.begin, written.data.length)).isEqualTo(written.data);
            }
        }
    }

    @Test
    void itHoldsNoMoreThanItsCapacity() {
        RingMemory memory = new RingMemory(10);
        memory.append(new byte[6]);
        assertThat(memory.hasRoomFor(4)).isTrue();
        assertThat(memory.hasRoomFor(5)).isFalse();
        memory.freeBefore(2);
        assertThat(memory.hasRoomFor(6)).isTrue();
        memory.clear();
        assertThat(memory.hasRoomFor(10)).isTrue();
        assertThat(memory.hasRoomFor(11)).isFalse();
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Written(long begin, byte[] data) {}
}
