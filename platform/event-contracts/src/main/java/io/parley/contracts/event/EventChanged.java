package io.parley.contracts.event;

import io.parley.contracts.EventType;
import io.parley.contracts.place.PlaceEvent;
import io.parley.contracts.place.Readers;
import io.parley.contracts.place.SubjectEvent;
import java.util.UUID;

/** What an event is about, how many may come or who reads it is now this; its time and place stay. */
@EventType("event.event-changed.v1")
public record EventChanged(UUID eventId, UUID orgId, EventDetails details, Readers readers)
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
