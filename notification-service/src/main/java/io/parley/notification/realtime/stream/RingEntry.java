package io.parley.notification.realtime.stream;

import io.parley.notification.realtime.event.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An event of the last minutes, where it stood in its partition, and what it is in which channel. */
record RingEntry(UUID eventId, int slot, long offset, Instant readAt, List<Delivery> deliveries) {

    // What an entry costs beside its data.
    private static final int OVERHEAD = 256;

    RingEntry {
        deliveries = List.copyOf(deliveries);
    }

    /** Where a client stands before it has the delivery in this part. */
    long position(int part) {
        return offset * StreamCursor.PARTS + part;
    }

    /** Where a client stands that has the delivery in this part. */
    long positionAfter(int part) {
        return part + 1 == deliveries.size() ? position(StreamCursor.PARTS) : position(part + 1);
    }

    long size() {
        return OVERHEAD + (deliveries.isEmpty() ? 0L : deliveries.getFirst().data().length);
    }
}
