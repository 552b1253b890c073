package io.parley.notification.event;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.event.AttendeeCheckedIn;
import io.parley.contracts.event.EventCancelled;
import io.parley.contracts.event.EventChanged;
import io.parley.contracts.event.EventDeleted;
import io.parley.contracts.event.EventRescheduled;
import io.parley.contracts.event.EventScheduled;
import io.parley.contracts.event.PeopleInvited;
import io.parley.contracts.event.ReminderDue;
import io.parley.contracts.event.RsvpChanged;
import io.parley.contracts.event.ScheduleEvent;
import io.parley.contracts.event.TicketHoldEnded;
import io.parley.contracts.event.TicketPaid;
import io.parley.contracts.event.TicketRefundDue;
import io.parley.contracts.event.TicketRefunded;
import io.parley.contracts.event.WaitlistPromoted;
import io.parley.contracts.org.OrganizationEvent;
import io.parley.messaging.ReceivedEvent;
import io.parley.notification.content.Announcement;
import io.parley.notification.content.Audience.Owner;
import io.parley.notification.content.Audience.PlaceReaders;
import io.parley.notification.content.Channel;
import io.parley.notification.content.ContentMapper;
import io.parley.notification.content.Delivery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events go to their own and their organization's channel, how many come to their own, and somebody's answer to oneself. Whom an
 * event concerns is told what becomes of it.
 */
@Component
class EventContent implements ContentMapper {

    private final JsonMapper json;

    EventContent(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Set<Class<? extends DomainEvent>> streams() {
        return Set.of(ScheduleEvent.class);
    }

    @Override
    public Optional<Announcement> announcement(ReceivedEvent<?> event) {
        return event.payload() instanceof ScheduleEvent schedule ? EventTold.of(event, schedule) : Optional.empty();
    }

    @Override
    public List<Delivery> deliveries(ReceivedEvent<?> event) {
        String type = event.type();
        return switch ((ScheduleEvent) event.payload()) {
            case EventScheduled e -> shown(e, type, EventData.of(e.eventId(), e.orgId(), e.details()));
            case EventChanged e -> shown(e, type, EventData.of(e.eventId(), e.orgId(), e.details()));
            case EventRescheduled e -> shown(e, type, EventData.of(e));
            case EventCancelled e -> shown(e, type, CancelledData.of(e));
            case EventDeleted e -> shown(e, type, Map.of("id", e.eventId(), "orgId", e.orgId()));
            case RsvpChanged e -> List.of(here(e, type, TurnoutData.of(e)), own(e.userId(), type, AnsweredData.of(e)));
            case WaitlistPromoted e ->
                List.of(here(e, type, TurnoutData.of(e)), own(e.userId(), type, AnsweredData.of(e)));
            case AttendeeCheckedIn e -> List.of(own(e.userId(), type, e));
            case TicketPaid e -> List.of(own(e.userId(), type, e));
            case TicketRefunded e -> List.of(own(e.userId(), type, e));
            // Those whom it concerns have a notification of it, or it is between services.
            case PeopleInvited _, ReminderDue _, TicketHoldEnded _, TicketRefundDue _ -> List.of();
        };
    }

    private List<Delivery> shown(ScheduleEvent event, String type, Object data) {
        Delivery here = here(event, type, data);
        return List.of(
                here,
                new Delivery(new Channel(OrganizationEvent.PLACE, event.orgId()), here.audience(), type, here.data()));
    }

    private Delivery here(ScheduleEvent event, String type, Object data) {
        return new Delivery(
                new Channel(ScheduleEvent.EVENT, event.eventId()),
                new PlaceReaders(event.eventId()),
                type,
                json.writeValueAsBytes(data));
    }

    private Delivery own(UUID userId, String type, Object data) {
        return new Delivery(Channel.user(userId), new Owner(userId), type, json.writeValueAsBytes(data));
    }
}
