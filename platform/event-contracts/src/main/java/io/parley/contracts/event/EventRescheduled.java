package io.parley.contracts.event;

import io.parley.contracts.EventType;
import io.parley.contracts.place.PlaceEvent;
import io.parley.contracts.place.Readers;
import io.parley.contracts.place.SubjectEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The time or the place of an event, or of one occurrence of it, is now this.
 *
 * @param details of the event as a whole, also where only one occurrence changed
 * @param occurrence the one occurrence that changed, by its original start; null where it is all that are to come
 * @param startsAt when the next one that changed begins
 * @param userIds who was going, waiting or interested, at most 10,000; null in events of before they were told
 */
@EventType("event.event-rescheduled.v1")
public record EventRescheduled(
        UUID eventId,
        UUID orgId,
        EventDetails details,
        Readers readers,
        @Nullable Instant occurrence,
        Instant startsAt,
        Instant endsAt,
        @Nullable String location,
        @Nullable List<UUID> userIds)
        implements ScheduleEvent, PlaceEvent, SubjectEvent {

    @Override
    public PlaceChange placeChange() {
        return place(readers);
    }

    @Override
    public SubjectChange subjectChange() {
        return subject(details.title());
    }
}
