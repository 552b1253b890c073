package io.parley.event.editing;

import io.parley.contracts.event.PeopleInvited;
import io.parley.event.EventProblem;
import io.parley.event.event.Event;
import io.parley.event.event.Events;
import io.parley.event.place.EventGate;
import io.parley.messaging.Outbox;
import io.parley.security.CurrentUser;
import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class InvitePeople {

    private final EventGate gate;
    private final Events events;
    private final Hosts members;
    private final Outbox outbox;

    InvitePeople(EventGate gate, Events events, Hosts members, Outbox outbox) {
        this.gate = gate;
        this.events = events;
        this.members = members;
        this.outbox = outbox;
    }

    /**
     * Asks members of the organization to come.
     *
     * @throws Problem {@code invalid-request} at {@code /userIds} if one of them is no member
     */
    @Transactional
    public void handle(UUID eventId, List<UUID> userIds, CurrentUser user) {
        gate.run(eventId, user);
        Event event = events.lock(eventId);
        if (event.isCancelled()) throw EventProblem.EVENT_CANCELLED.exception();
        Set<UUID> invited = members.members(event.orgId(), userIds);
        if (!invited.containsAll(userIds))
            throw CommonProblem.INVALID_REQUEST.at("/userIds", "must be members of the organization");
        outbox.append(
                new PeopleInvited(
                        event.id(),
                        event.orgId(),
                        event.settings().title(),
                        invited.stream().sorted().toList(),
                        event.settings().times().startsAt()),
                user.id());
    }
}
