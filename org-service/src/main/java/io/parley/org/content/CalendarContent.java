package io.parley.org.content;

import io.parley.contracts.event.EventCancelled;
import io.parley.contracts.event.EventChanged;
import io.parley.contracts.event.EventDeleted;
import io.parley.contracts.event.EventDetails;
import io.parley.contracts.event.EventRescheduled;
import io.parley.contracts.event.EventScheduled;
import io.parley.contracts.event.ScheduleEvent;
import io.parley.messaging.ReceivedEvent;
import org.springframework.stereotype.Component;

@Component
class CalendarContent {

    private final Contents contents;

    CalendarContent(Contents contents) {
        this.contents = contents;
    }

    void take(ScheduleEvent event, ReceivedEvent<?> received) {
        switch (event) {
            case EventScheduled e -> {
                tell(e, e.details(), received.sequence());
                contents.show(
                        received,
                        e.orgId(),
                        e.details().createdBy(),
                        "event.scheduled",
                        ScheduleEvent.EVENT,
                        e.eventId());
            }
            case EventChanged e -> tell(e, e.details(), received.sequence());
            case EventRescheduled e -> tell(e, e.details(), received.sequence());
            // Of a series, some occurrences; the rest goes on.
            case EventCancelled e -> {
                if (e.occurrences() == null) contents.bury(e.eventId(), received.sequence());
            }
            case EventDeleted e -> contents.bury(e.eventId(), received.sequence());
            default -> {}
        }
    }

    private void tell(ScheduleEvent e, EventDetails details, long sequence) {
        contents.tell(
                new ContentRow(
                        e.eventId(),
                        ScheduleEvent.EVENT,
                        e.orgId(),
                        e.eventId(),
                        null,
                        details.createdBy(),
                        details.title(),
                        "/events/" + e.eventId(),
                        details.createdAt(),
                        details.startsAt(),
                        details.lastEndsAt()),
                sequence);
    }
}
