package io.parley.notification.event;

import io.parley.contracts.event.EventCancelled;
import io.parley.contracts.event.EventRescheduled;
import io.parley.contracts.event.PeopleInvited;
import io.parley.contracts.event.ReminderDue;
import io.parley.contracts.event.ScheduleEvent;
import io.parley.contracts.event.TicketRefunded;
import io.parley.contracts.event.WaitlistPromoted;
import io.parley.messaging.ReceivedEvent;
import io.parley.notification.content.Announcement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What the people are told whom an event concerns. */
final class EventTold {

    private static final String CHANGED = "event-changed";

    private EventTold() {}

    static Optional<Announcement> of(ReceivedEvent<?> event, ScheduleEvent schedule) {
        return switch (schedule) {
            case PeopleInvited e -> Optional.of(told(event, e, e.title(), "event-invitation", "invited", e.userIds()));
            case EventRescheduled e -> Optional.of(changed(event, e));
            case EventCancelled e -> Optional.of(cancelled(event, e));
            // Nobody is told who made place.
            case WaitlistPromoted e ->
                Optional.of(told(event, e, e.title(), promoted(e), "waited", List.of(e.userId()))
                        .byNobody());
            case TicketRefunded e ->
                Optional.of(told(event, e, e.title(), "ticket-refunded", e.reason(), List.of(e.userId()))
                        .byNobody());
            case ReminderDue e -> Optional.of(told(event, e, e.title(), "event-reminder", e.before(), e.userIds()));
            default -> Optional.empty();
        };
    }

    private static String promoted(WaitlistPromoted e) {
        return e.payUntil() == null ? "event-promoted" : "ticket-to-pay";
    }

    private static Announcement changed(ReceivedEvent<?> event, EventRescheduled e) {
        List<UUID> userIds = Objects.requireNonNullElse(e.userIds(), List.of());
        return told(event, e, e.details().title(), CHANGED, "answered", userIds).settling();
    }

    private static Announcement cancelled(ReceivedEvent<?> event, EventCancelled e) {
        Announcement told = told(event, e, e.title(), "event-cancelled", "answered", e.userIds());
        return e.occurrences() == null ? told.insteadOf(CHANGED) : told;
    }

    private static Announcement told(
            ReceivedEvent<?> event, ScheduleEvent e, String title, String kind, String reason, List<UUID> userIds) {
        return new Announcement(event, e.eventId(), e.event(title), kind, reason, userIds);
    }
}
