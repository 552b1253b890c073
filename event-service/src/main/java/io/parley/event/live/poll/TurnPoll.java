package io.parley.event.live.poll;

import io.parley.contracts.event.LivePollOpened;
import io.parley.event.EventProblem;
import io.parley.event.live.session.LiveSessions;
import io.parley.event.place.EventGate;
import io.parley.messaging.Outbox;
import io.parley.security.CurrentUser;
import io.parley.web.problem.Problem;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens and closes polls; what is so already stays as it is. */
@Component
class TurnPoll {

    private final EventGate gate;
    private final LiveSessions sessions;
    private final LivePolls polls;
    private final ClosedPolls closed;
    private final Outbox outbox;

    TurnPoll(EventGate gate, LiveSessions sessions, LivePolls polls, ClosedPolls closed, Outbox outbox) {
        this.gate = gate;
        this.sessions = sessions;
        this.polls = polls;
        this.closed = closed;
        this.outbox = outbox;
    }

    /**
     * Opens a draft, or closes what is open.
     *
     * @throws Problem {@code poll-not-open} if it was closed before it should open, or is a draft that should close
     */
    @Transactional
    public void handle(UUID pollId, boolean on, CurrentUser user) {
        LivePoll poll = polls.find(pollId);
        gate.run(poll.eventId(), user);
        if (on) open(poll, user.id());
        else close(poll, user.id());
    }

    private void open(LivePoll poll, UUID userId) {
        if (poll.state() == PollState.CLOSED) throw EventProblem.POLL_NOT_OPEN.exception();
        sessions.find(poll.eventId()).requireOpen();
        if (!polls.open(poll.id())) return;
        outbox.append(
                new LivePollOpened(
                        poll.eventId(), poll.orgId(), poll.id(), poll.question(), poll.options(), poll.multiple()),
                userId);
    }

    private void close(LivePoll poll, UUID userId) {
        if (poll.state() == PollState.DRAFT) throw EventProblem.POLL_NOT_OPEN.exception();
        closed.close(poll.id(), userId);
    }
}
