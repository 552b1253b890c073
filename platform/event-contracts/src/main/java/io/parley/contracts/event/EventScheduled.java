package io.parley.contracts.event;

import io.parley.contracts.EventType;
import io.parley.contracts.place.PlaceEvent;
import io.parley.contracts.place.Readers;
import io.parley.contracts.place.SubjectEvent;
import java.util.UUID;

/** An event stands in the calendar, readable by {@code readers}. */
@EventType("event.event-scheduled.v1")
public record EventScheduled(UUID eventId, UUID orgId, EventDetails details, Readers readers)
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
