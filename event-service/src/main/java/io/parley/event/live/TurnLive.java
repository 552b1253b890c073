package io.parley.event.live;

import io.parley.contracts.event.LiveEnded;
import io.parley.contracts.event.LiveStarted;
import io.parley.event.EventProblem;
import io.parley.event.live.poll.ClosedPolls;
import io.parley.event.live.session.LiveSession;
import io.parley.event.live.session.LiveSessions;
import io.parley.event.live.session.LiveState;
import io.parley.event.occurrence.Occurrences;
import io.parley.event.place.EventGate;
import io.parley.messaging.Outbox;
import io.parley.security.CurrentUser;
import io.parley.web.problem.Problem;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts and ends live sessions; what is so already stays as it is. */
@Component
class TurnLive {

    private final EventGate gate;
    private final Occurrences occurrences;
    private final LiveSessions sessions;
    private final ClosedPolls polls;
    private final Outbox outbox;

    TurnLive(EventGate gate, Occurrences occurrences, LiveSessions sessions, ClosedPolls polls, Outbox outbox) {
        this.gate = gate;
        this.occurrences = occurrences;
        this.sessions = sessions;
        this.polls = polls;
        this.outbox = outbox;
    }

    /**
     * Starts it, also again, or ends it.
     *
     * @throws Problem {@code event-cancelled}
     * @throws Problem {@code live-not-started} if it is to end before it began
     */
    @Transactional
    public void handle(UUID eventId, boolean on, CurrentUser user) {
        gate.run(eventId, user);
        occurrences.hold(eventId);
        LiveSession session = sessions.find(eventId);
        if (on) start(session, user.id());
        else end(session, user.id());
    }

    private void start(LiveSession session, UUID userId) {
        if (session.isLive()) return;
        if (session.cancelled()) throw EventProblem.EVENT_CANCELLED.exception();
        outbox.append(new LiveStarted(session.eventId(), session.orgId(), sessions.start(session.eventId())), userId);
    }

    private void end(LiveSession session, UUID userId) {
        if (session.state() == LiveState.ENDED) return;
        if (!session.isLive()) throw EventProblem.LIVE_NOT_STARTED.exception();
        polls.closeAll(session.eventId(), userId);
        outbox.append(new LiveEnded(session.eventId(), session.orgId(), sessions.end(session.eventId())), userId);
    }
}
