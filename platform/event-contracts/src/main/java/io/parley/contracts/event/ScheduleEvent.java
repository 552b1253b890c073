package io.parley.contracts.event;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.Stream;
import io.parley.contracts.place.Place;
import io.parley.contracts.place.PlaceEvent.PlaceChange;
import io.parley.contracts.place.Readers;
import io.parley.contracts.place.Subject;
import io.parley.contracts.place.SubjectEvent.SubjectChange;
import java.util.Optional;
import java.util.UUID;

/** Events, who comes to them, and what becomes of both, in order for each event. */
@Stream("event.events")
public sealed interface ScheduleEvent extends DomainEvent
        permits EventScheduled,
                EventChanged,
                EventRescheduled,
                EventCancelled,
                EventDeleted,
                PeopleInvited,
                RsvpChanged,
                WaitlistPromoted,
                AttendeeCheckedIn,
                ReminderDue,
                TicketHoldEnded,
                TicketPaid,
                TicketRefundDue,
                TicketRefunded {

    /** The type of place, and of subject, that an event is. */
    String EVENT = "event";

    UUID eventId();

    @Override
    default UUID aggregateId() {
        return eventId();
    }

    UUID orgId();

    @Override
    default Optional<UUID> tenant() {
        return Optional.of(orgId());
    }

    /** The event as a place. */
    default PlaceChange place(Readers readers) {
        return new PlaceChange.Told(new Place(EVENT, eventId(), orgId(), readers));
    }

    /** The event as a subject; it lies in itself. */
    default SubjectChange subject(String title) {
        return new SubjectChange.Told(event(title), eventId());
    }

    /** The event as something that people may open. */
    default Subject event(String title) {
        return new Subject(EVENT, eventId(), "/events/" + eventId(), title);
    }
}
