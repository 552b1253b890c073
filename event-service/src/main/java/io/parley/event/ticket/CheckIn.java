package io.parley.event.ticket;

import io.parley.contracts.event.AttendeeCheckedIn;
import io.parley.event.EventProblem;
import io.parley.event.place.EventGate;
import io.parley.messaging.Outbox;
import io.parley.security.CurrentUser;
import io.parley.security.KnownUsers;
import io.parley.security.UserSummary;
import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class CheckIn {

    private final EventGate gate;
    private final TicketCodes codes;
    private final Tickets tickets;
    private final KnownUsers users;
    private final Outbox outbox;
    private final Clock clock;

    CheckIn(EventGate gate, TicketCodes codes, Tickets tickets, KnownUsers users, Outbox outbox, Clock clock) {
        this.gate = gate;
        this.codes = codes;
        this.tickets = tickets;
        this.users = users;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Lets a party in. Where several devices bring the same ticket, the one that saw it first counts.
     *
     * @throws Problem {@code invalid-request} at {@code /code} if it is no ticket of this event
     * @throws Problem {@code ticket-withdrawn}, {@code event-cancelled}, {@code already-checked-in}
     */
    @Transactional
    public CheckInView handle(UUID eventId, CheckInRequest request, CurrentUser user) {
        gate.run(eventId, user);
        TicketHolder holder = codes.read(request.code()).orElseThrow(CheckIn::noTicket);
        if (!tickets.isOf(eventId, holder)) throw noTicket();
        Ticket ticket = tickets.find(eventId, holder)
                .orElseThrow(EventProblem.TICKET_WITHDRAWN::exception)
                .requireGood();
        Instant at = shownAt(request.checkedInAt());
        if (tickets.checkIn(holder, at, user.id())) tell(ticket, at, user.id());
        else if (!tickets.checkInEarlier(holder, at, user.id())) throw EventProblem.ALREADY_CHECKED_IN.exception();
        return view(ticket, at);
    }

    private Instant shownAt(@Nullable Instant told) {
        Instant now = clock.instant();
        Instant at = told == null || told.isAfter(now) ? now : told;
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    private void tell(Ticket ticket, Instant at, UUID by) {
        AttendeeCheckedIn come = new AttendeeCheckedIn(
                ticket.occurrence().eventId(),
                ticket.orgId(),
                ticket.occurrence().originalAt(),
                ticket.userId(),
                ticket.guests(),
                at);
        outbox.append(come, by);
    }

    private CheckInView view(Ticket ticket, Instant at) {
        UserSummary who = users.byIds(List.of(ticket.userId()))
                .getOrDefault(ticket.userId(), UserSummary.unknown(ticket.userId()));
        return new CheckInView(who, ticket.guests(), ticket.occurrence().originalAt(), at);
    }

    private static Problem noTicket() {
        return CommonProblem.INVALID_REQUEST.at("/code", "is no ticket of this event");
    }
}
