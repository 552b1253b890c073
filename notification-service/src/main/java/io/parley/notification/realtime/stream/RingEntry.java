package io.parley.notification.realtime.stream;

import io.parley.notification.content.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An event of the last minutes, where it stood in its partition, and what it is in which channel.
 *
 * @param size of its data, in bytes
 */
record RingEntry(UUID eventId, int slot, long offset, Instant readAt, List<Delivery> deliveries, long size) {

    RingEntry(UUID eventId, int slot, long offset, Instant readAt, List<Delivery> deliveries) {
        this(eventId, slot, offset, readAt, List.copyOf(deliveries), sizeOf(deliveries));
    }

    /** Where a client stands before it has the delivery in this part. */
    long position(int part) {
        return offset * StreamCursor.PARTS + part;
    }

    /** Where a client stands that has the delivery in this part. */
    long positionAfter(int part) {
        return part + 1 == deliveries.size() ? position(StreamCursor.PARTS) : position(part + 1);
    }

    private static long sizeOf(List<Delivery> deliveries) {
        return deliveries.stream().mapToLong(delivery -> delivery.data().length).sum();
    }
}
