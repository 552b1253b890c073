package io.parley.event.ticket;

import io.parley.event.EventProblem;
import io.parley.event.occurrence.Occurrences;
import io.parley.event.place.EventGate;
import io.parley.security.CurrentUser;
import io.parley.security.Viewer;
import io.parley.web.problem.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class TicketQueries {

    private final EventGate gate;
    private final Occurrences occurrences;
    private final Tickets tickets;
    private final TicketCodes codes;

    TicketQueries(EventGate gate, Occurrences occurrences, Tickets tickets, TicketCodes codes) {
        this.gate = gate;
        this.occurrences = occurrences;
        this.tickets = tickets;
        this.codes = codes;
    }

    /**
     * The user's own.
     *
     * @param key as of {@link Occurrences#find}
     * @throws Problem {@code ticket-not-found} if the user isn't going
     */
    TicketView of(UUID eventId, @Nullable String key, CurrentUser user) {
        gate.read(eventId, Viewer.of(user));
        TicketHolder holder = new TicketHolder(occurrences.find(eventId, key).id(), user.id());
        return tickets.find(eventId, holder)
                .orElseThrow(EventProblem.TICKET_NOT_FOUND::exception)
                .requireGood()
                .view(codes.write(holder.occurrenceId(), holder.userId()));
    }
}
