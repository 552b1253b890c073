package io.parley.notification.realtime.stream;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * How far a client has come in every partition. A position is {@code offset * 8 + part}: an event is delivered in up to
 * seven channels, and a client may lose its connection between two of them. Any replica understands it, since offsets
 * are the broker's. Immutable.
 */
public final class StreamCursor {

    /** In characters; a thousand partitions need less. */
    public static final int LONGEST = 8 * 1024;

    static final int PARTS = 8;
    private static final int MOST_SLOTS = 10_000;

    private final long layout;
    private final long[] positions;

    private StreamCursor(long layout, long[] positions) {
        this.layout = layout;
        this.positions = positions;
    }

    static StreamCursor of(long layout, long[] positions) {
        return new StreamCursor(layout, positions.clone());
    }

    /** Which slot is which depends on the topics: a cursor of other topics means nothing. */
    public static long layoutOf(List<String> topics) {
        return Integer.toUnsignedLong(topics.hashCode());
    }

    /** Empty for what {@link #encoded} didn't make. */
    public static Optional<StreamCursor> decode(String text) {
        if (text.length() > LONGEST) return Optional.empty();
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            long layout = readNumber(bytes);
            long slots = readNumber(bytes);
            if (slots > MOST_SLOTS || slots > bytes.remaining()) return Optional.empty();
            long[] positions = new long[(int) slots];
            for (int slot = 0; slot < slots; slot++) positions[slot] = readNumber(bytes);
            return bytes.hasRemaining() ? Optional.empty() : Optional.of(new StreamCursor(layout, positions));
        } catch (IllegalArgumentException | BufferUnderflowException malformed) {
            return Optional.empty();
        }
    }

    public String encoded() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(positions.length * 4 + 4);
        writeNumber(bytes, layout);
        writeNumber(bytes, positions.length);
        for (long position : positions) writeNumber(bytes, position);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** Whether this client has had what lies at the position. */
    boolean isPast(int slot, long position) {
        return at(slot) > position;
    }

    long layout() {
        return layout;
    }

    long at(int slot) {
        return slot < positions.length ? positions[slot] : 0;
    }

    int slots() {
        return positions.length;
    }

    /** The farther of the two in every partition. */
    StreamCursor max(long[] others) {
        long[] farther = Arrays.copyOf(others, Math.max(others.length, positions.length));
        for (int slot = 0; slot < positions.length; slot++) farther[slot] = Math.max(farther[slot], positions[slot]);
        return new StreamCursor(layout, farther);
    }

    private static long readNumber(ByteBuffer bytes) {
        long number = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            byte next = bytes.get();
            number |= (long) (next & 0x7f) << shift;
            if (next >= 0) return number;
        }
        throw new IllegalArgumentException("A number is too long");
    }

    private static void writeNumber(ByteArrayOutputStream bytes, long number) {
        long rest = number;
        while (rest > 0x7f) {
            bytes.write((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }
}
