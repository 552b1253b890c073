package io.parley.search.content;

import io.parley.contracts.event.AttendeeCheckedIn;
import io.parley.contracts.event.EventCancelled;
import io.parley.contracts.event.EventChanged;
import io.parley.contracts.event.EventDeleted;
import io.parley.contracts.event.EventDetails;
import io.parley.contracts.event.EventRescheduled;
import io.parley.contracts.event.EventScheduled;
import io.parley.contracts.event.OccurrenceTime;
import io.parley.contracts.event.PeopleInvited;
import io.parley.contracts.event.ReminderDue;
import io.parley.contracts.event.RsvpChanged;
import io.parley.contracts.event.ScheduleEvent;
import io.parley.contracts.event.TicketHoldEnded;
import io.parley.contracts.event.TicketPaid;
import io.parley.contracts.event.TicketRefundDue;
import io.parley.contracts.event.TicketRefunded;
import io.parley.contracts.event.WaitlistPromoted;
import io.parley.contracts.place.Subject;
import io.parley.search.content.EventSchedule.Point;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Events, also cancelled ones, by their title, description and place. */
@Component
class EventContent implements ContentMapper<ScheduleEvent> {

    @Override
    public Class<ScheduleEvent> stream() {
        return ScheduleEvent.class;
    }

    @Override
    public List<String> types() {
        return List.of(ScheduleEvent.EVENT);
    }

    @Override
    public Optional<ContentDocument> documentOf(ScheduleEvent event) {
        return switch (event) {
            case EventScheduled e -> Optional.of(document(e, e.details(), false));
            case EventChanged e -> Optional.of(document(e, e.details(), false));
            case EventRescheduled e -> Optional.of(document(e, e.details(), false));
            // Of a series that goes on, the next event tells.
            case EventCancelled e ->
                Optional.ofNullable(e.occurrences() == null ? e.details() : null)
                        .map(details -> document(e, details, true));
            case EventDeleted _,
                    PeopleInvited _,
                    RsvpChanged _,
                    WaitlistPromoted _,
                    AttendeeCheckedIn _,
                    ReminderDue _,
                    TicketHoldEnded _,
                    TicketPaid _,
                    TicketRefundDue _,
                    TicketRefunded _ -> Optional.empty();
        };
    }

    private static ContentDocument document(ScheduleEvent told, EventDetails details, boolean cancelled) {
        Subject event = told.event(details.title());
        String html = details.descriptionHtml();
        return new ContentDocument(
                event.id(),
                event.type(),
                told.orgId(),
                event.id(),
                null,
                details.createdBy(),
                event.url(),
                PlainText.composed(details.title()),
                null,
                words(html, details.location()),
                html == null ? null : Has.of(html),
                details.createdAt(),
                false,
                0,
                false,
                schedule(details, cancelled));
    }

    private static @Nullable String words(@Nullable String html, @Nullable String location) {
        String words = Stream.of(html == null ? null : PlainText.of(html), location)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return words.isEmpty() ? null : words;
    }

    private static EventSchedule schedule(EventDetails details, boolean cancelled) {
        Double lat = details.latitude();
        Double lon = details.longitude();
        return new EventSchedule(
                details.kind(),
                details.startsAt(),
                details.endsAt(),
                details.lastEndsAt(),
                details.timezone(),
                details.recurrence() != null,
                details.location(),
                lat == null || lon == null ? null : new Point(lat, lon),
                cancelled,
                next(details));
    }

    /** What is over is found by the first time. */
    private static List<OccurrenceTime> next(EventDetails details) {
        return details.next() == null || details.next().isEmpty()
                ? List.of(new OccurrenceTime(details.startsAt(), details.endsAt()))
                : details.next();
    }
}
