package io.parley.event.live.poll;

import io.parley.event.live.session.LiveSessions;
import io.parley.event.place.EventGate;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import io.parley.web.problem.Problem;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class CastBallot {

    private final EventGate gate;
    private final LiveSessions sessions;
    private final LivePolls polls;
    private final Ballots ballots;

    CastBallot(EventGate gate, LiveSessions sessions, LivePolls polls, Ballots ballots) {
        this.gate = gate;
        this.sessions = sessions;
        this.polls = polls;
        this.ballots = ballots;
    }

    /**
     * Takes somebody's only ballot, in the place of the one before.
     *
     * @throws Problem {@code event-cancelled}, {@code live-ended}, {@code poll-not-open}
     * @throws Problem {@code invalid-request} at {@code /choices}
     */
    @Transactional
    public void handle(UUID pollId, BallotRequest request, CurrentUser user) {
        UUID eventId = polls.find(pollId).eventId();
        gate.write(eventId, user, Permission.POST);
        sessions.find(eventId).requireOpen();
        LivePoll poll = polls.keep(pollId).requireOpen();
        ballots.put(pollId, user.id(), poll.positions(request.choices()));
    }
}
