package io.parley.notification.event;

import io.parley.contracts.event.EventDetails;
import io.parley.contracts.event.EventRescheduled;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as sockets bring it.
 *
 * @param occurrence the one occurrence that is elsewhere now, by its original start; null where it is the whole event
 * @param startsAt of a series the first time, unless it is about one occurrence
 */
record EventData(
        UUID id,
        UUID orgId,
        @Nullable Instant occurrence,
        String title,
        String kind,
        Instant startsAt,
        Instant endsAt,
        String timezone,
        @Nullable String location,
        @Nullable Integer capacity) {

    static EventData of(UUID id, UUID orgId, EventDetails details) {
        return new EventData(
                id,
                orgId,
                null,
                details.title(),
                details.kind(),
                details.startsAt(),
                details.endsAt(),
                details.timezone(),
                details.location(),
                details.capacity());
    }

    static EventData of(EventRescheduled event) {
        EventDetails details = event.details();
        return new EventData(
                event.eventId(),
                event.orgId(),
                event.occurrence(),
                details.title(),
                details.kind(),
                event.startsAt(),
                event.endsAt(),
                details.timezone(),
                event.location(),
                details.capacity());
    }
}
