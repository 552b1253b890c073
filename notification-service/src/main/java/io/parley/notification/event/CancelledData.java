package io.parley.notification.event;

import io.parley.contracts.event.EventCancelled;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is cancelled; not who was going.
 *
 * @param occurrences by their original starts; null where it is the whole event
 */
record CancelledData(UUID id, UUID orgId, @Nullable List<Instant> occurrences, Instant cancelledAt) {

    static CancelledData of(EventCancelled event) {
        return new CancelledData(event.eventId(), event.orgId(), event.occurrences(), event.cancelledAt());
    }
}
