package io.parley.notification.realtime.stream;

import io.parley.notification.realtime.access.Audience;
import io.parley.notification.realtime.access.Channel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An event of the last minutes, where it stood in its partition, and what it is in which channel.
 *
 * @param end where its data ends in the ring's memory
 */
record RingEntry(UUID eventId, int slot, long offset, Instant readAt, List<Part> parts, long end) {

    RingEntry {
        parts = List.copyOf(parts);
    }

    /** Where a client stands before it has the delivery in this part. */
    long position(int part) {
        return offset * StreamCursor.PARTS + part;
    }

    /** Where a client stands that has the delivery in this part. */
    long positionAfter(int part) {
        return part + 1 == parts.size() ? position(StreamCursor.PARTS) : position(part + 1);
    }

    /** A delivery whose data lies in the ring's memory. */
    record Part(Channel channel, Audience audience, String type, long begin, int length) {}
}
