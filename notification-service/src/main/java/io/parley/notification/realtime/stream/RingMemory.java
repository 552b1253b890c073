package io.parley.notification.realtime.stream;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A queue of bytes outside the heap, written around and around. In the heap they would live just long enough to become
 * old, and at a thousand events a second every minute would end with half a second of collecting them.
 */
final class RingMemory {

    private static final int BLOCK = 1 << 20;

    private final long capacity;
    // Each is made when it is first reached: most replicas never see as much as they may keep.
    private final List<ByteBuffer> blocks = new ArrayList<>();
    // Both only ever grow; a place in the blocks is a position modulo the capacity.
    private long written;
    private long freed;

    /** @param capacity in bytes */
    RingMemory(long capacity) {
        this.capacity = capacity;
    }

    /** Whether there is room for this many bytes. */
    boolean hasRoomFor(long length) {
        return written - freed + length <= capacity;
    }

    /**
     * Writes the bytes behind all others; there has to be room for them.
     *
     * @return where they begin
     */
    long append(byte[] data) {
        long begin = written;
        for (int done = 0; done < data.length; ) {
            int part = partAt(written, data.length - done);
            blockAt(written).put(offsetAt(written), data, done, part);
            done += part;
            written += part;
        }
        return begin;
    }

    /** What was written there, and not freed since. */
    byte[] read(long begin, int length) {
        byte[] data = new byte[length];
        for (int done = 0; done < length; ) {
            int part = partAt(begin + done, length - done);
            blockAt(begin + done).get(offsetAt(begin + done), data, done, part);
            done += part;
        }
        return data;
    }

    /** Gives up everything that lies before this position. */
    void freeBefore(long position) {
        freed = position;
    }

    void clear() {
        freed = written;
    }

    /** The position behind all that was written. */
    long end() {
        return written;
    }

    private ByteBuffer blockAt(long position) {
        int index = (int) (position % capacity / BLOCK);
        while (index >= blocks.size()) blocks.add(ByteBuffer.allocateDirect(sizeOf(blocks.size())));
        return blocks.get(index);
    }

    private int offsetAt(long position) {
        return (int) (position % capacity % BLOCK);
    }

    /** How many of the bytes fit in the block of this position. */
    private int partAt(long position, int wanted) {
        int index = (int) (position % capacity / BLOCK);
        return Math.min(wanted, sizeOf(index) - offsetAt(position));
    }

    private int sizeOf(int block) {
        return (int) Math.min(BLOCK, capacity - (long) block * BLOCK);
    }
}
