package io.parley.event.rsvp;

import io.parley.event.place.EventGate;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import io.parley.web.problem.Problem;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class AnswerEvent {

    private final EventGate gate;
    private final OpenEvents events;
    private final Answers answers;
    private final Rsvps rsvps;

    AnswerEvent(EventGate gate, OpenEvents events, Answers answers, Rsvps rsvps) {
        this.gate = gate;
        this.events = events;
        this.answers = answers;
        this.rsvps = rsvps;
    }

    /**
     * Takes what somebody answers.
     *
     * @throws Problem {@code event-cancelled}, {@code event-over}, {@code event-full}
     */
    @Transactional
    public RsvpView handle(UUID eventId, RsvpRequest request, CurrentUser user) {
        gate.write(eventId, user, Permission.POST);
        Answerable event = events.take(eventId, request.occurrence());
        answers.put(event, user.id(), request.status().asked(), request.party());
        return rsvps.view(event.occurrence().id(), user.id()).orElseThrow();
    }
}
