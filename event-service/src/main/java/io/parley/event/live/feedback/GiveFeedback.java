package io.parley.event.live.feedback;

import io.parley.event.EventProblem;
import io.parley.event.place.EventGate;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import io.parley.web.problem.Problem;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class GiveFeedback {

    private final EventGate gate;
    private final Feedback feedback;

    GiveFeedback(EventGate gate, Feedback feedback) {
        this.gate = gate;
        this.feedback = feedback;
    }

    /**
     * Keeps what somebody thought of it.
     *
     * @throws Problem {@code live-not-ended} as long as neither a session nor an occurrence is over
     */
    @Transactional
    public void handle(UUID eventId, FeedbackRequest request, CurrentUser user) {
        gate.write(eventId, user, Permission.POST);
        if (!feedback.isOver(eventId)) throw EventProblem.LIVE_NOT_ENDED.exception();
        feedback.put(eventId, user.id(), request);
    }
}
