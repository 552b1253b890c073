package io.parley.event.live.feedback;

import io.parley.event.place.EventGate;
import io.parley.security.CurrentUser;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class FeedbackQueries {

    private final EventGate gate;
    private final Feedback feedback;

    FeedbackQueries(EventGate gate, Feedback feedback) {
        this.gate = gate;
        this.feedback = feedback;
    }

    /** For one who runs the event. */
    FeedbackView of(UUID eventId, CurrentUser user) {
        gate.run(eventId, user);
        return feedback.of(eventId);
    }
}
