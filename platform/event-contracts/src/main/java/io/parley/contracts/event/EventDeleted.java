package io.parley.contracts.event;

import io.parley.contracts.EventType;
import io.parley.contracts.place.PlaceEvent;
import io.parley.contracts.place.SubjectEvent;
import java.util.UUID;

/** An event that nobody had answered is gone. */
@EventType("event.event-deleted.v1")
public record EventDeleted(UUID eventId, UUID orgId) implements ScheduleEvent, PlaceEvent, SubjectEvent {

    @Override
    public PlaceChange placeChange() {
        return new PlaceChange.Gone(eventId);
    }

    @Override
    public SubjectChange subjectChange() {
        return new SubjectChange.Gone(EVENT, eventId);
    }
}
