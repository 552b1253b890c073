package io.parley.contracts;

import io.parley.contracts.event.AttendeeCheckedIn;
import io.parley.contracts.event.EventCancelled;
import io.parley.contracts.event.EventChanged;
import io.parley.contracts.event.EventDeleted;
import io.parley.contracts.event.EventDetails;
import io.parley.contracts.event.EventRescheduled;
import io.parley.contracts.event.EventScheduled;
import io.parley.contracts.event.LiveEnded;
import io.parley.contracts.event.LivePollClosed;
import io.parley.contracts.event.LivePollOpened;
import io.parley.contracts.event.LivePollVoted;
import io.parley.contracts.event.LiveStarted;
import io.parley.contracts.event.OccurrenceTime;
import io.parley.contracts.event.PeopleInvited;
import io.parley.contracts.event.PollOption;
import io.parley.contracts.event.QuestionAnswered;
import io.parley.contracts.event.QuestionAsked;
import io.parley.contracts.event.QuestionDismissed;
import io.parley.contracts.event.QuestionVoted;
import io.parley.contracts.event.ReminderDue;
import io.parley.contracts.event.RsvpChanged;
import io.parley.contracts.event.TicketHoldEnded;
import io.parley.contracts.event.TicketPaid;
import io.parley.contracts.event.TicketRefundDue;
import io.parley.contracts.event.TicketRefunded;
import io.parley.contracts.event.WaitlistPromoted;
import io.parley.contracts.place.Readers;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What event-service tells, as the approved files say it. */
final class CalendarSamples {

    private static final UUID USER = EventSamples.id(1);
    private static final UUID OTHER_USER = EventSamples.id(2);
    private static final UUID ORG = EventSamples.id(3);
    private static final UUID EVENT = EventSamples.id(16);
    private static final UUID QUESTION = EventSamples.id(17);
    private static final UUID POLL = EventSamples.id(18);
    private static final UUID PAYMENT = EventSamples.id(21);
    private static final Instant STARTS = Instant.parse("2026-03-28T09:00:00Z");
    private static final Instant ENDS = Instant.parse("2026-03-28T12:00:00Z");
    private static final Instant LAST_ENDS = Instant.parse("2026-04-18T11:00:00Z");
    private static final Instant CREATED = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final Instant UPDATED = Instant.parse("2026-03-01T12:05:00Z");

    private CalendarSamples() {}

    static Stream<DomainEvent> all() {
        return Stream.concat(schedule(), live());
    }

    private static Stream<DomainEvent> schedule() {
        return Stream.of(
                new EventScheduled(EVENT, ORG, details(), Readers.everyone()),
                new EventChanged(EVENT, ORG, details(), Readers.members("member")),
                new EventRescheduled(
                        EVENT,
                        ORG,
                        details(),
                        Readers.everyone(),
                        STARTS,
                        STARTS,
                        ENDS,
                        "The greenhouse",
                        List.of(OTHER_USER)),
                new EventCancelled(EVENT, ORG, "Pruning day", List.of(STARTS), List.of(USER), UPDATED, details()),
                new EventDeleted(EVENT, ORG),
                new PeopleInvited(EVENT, ORG, "Pruning day", List.of(USER, OTHER_USER), STARTS),
                new RsvpChanged(EVENT, ORG, STARTS, USER, "going", 2, 12, 3, 0),
                new WaitlistPromoted(EVENT, ORG, "Pruning day", STARTS, STARTS, OTHER_USER, 1, 12, 4, UPDATED),
                new AttendeeCheckedIn(EVENT, ORG, STARTS, USER, 2, UPDATED),
                new ReminderDue(EVENT, ORG, "Pruning day", STARTS, STARTS, "hour", List.of(USER)),
                new TicketHoldEnded(EVENT, ORG, PAYMENT),
                new TicketPaid(EVENT, ORG, "Pruning day", STARTS, USER, PAYMENT, 3, 4500, "eur"),
                new TicketRefundDue(EVENT, ORG, PAYMENT, EventSamples.id(22), 1500, "eur", "fewer-guests"),
                new TicketRefunded(EVENT, ORG, "Pruning day", STARTS, USER, PAYMENT, 1500, "eur", "fewer-guests"));
    }

    private static EventDetails details() {
        return new EventDetails(
                "Pruning day",
                "Bring *gloves*",
                "<p>Bring <em>gloves</em></p>",
                "social",
                STARTS,
                ENDS,
                "Europe/Berlin",
                "The old orchard",
                52.52,
                13.405,
                30,
                true,
                "RRULE:FREQ=WEEKLY;COUNT=4",
                LAST_ENDS,
                List.of(USER),
                USER,
                CREATED,
                List.of(new OccurrenceTime(STARTS, ENDS)));
    }

    private static Stream<DomainEvent> live() {
        return Stream.of(
                new LiveStarted(EVENT, ORG, STARTS),
                new LiveEnded(EVENT, ORG, ENDS),
                new QuestionAsked(EVENT, ORG, QUESTION, null, "Which shears?", STARTS),
                new QuestionVoted(EVENT, ORG, QUESTION, 7),
                new QuestionAnswered(EVENT, ORG, QUESTION, ENDS),
                new QuestionDismissed(EVENT, ORG, QUESTION),
                new LivePollOpened(
                        EVENT,
                        ORG,
                        POLL,
                        "When again?",
                        List.of(
                                new PollOption(EventSamples.id(19), "May"),
                                new PollOption(EventSamples.id(20), "June")),
                        false),
                new LivePollVoted(EVENT, ORG, POLL, List.of(3, 4), 7),
                new LivePollClosed(EVENT, ORG, POLL, List.of(3, 5), 8));
    }
}
