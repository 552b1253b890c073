package io.parley.event.live.poll;

import io.parley.event.live.session.LiveSessions;
import io.parley.event.place.EventGate;
import io.parley.security.CurrentUser;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class CreatePoll {

    private final EventGate gate;
    private final LiveSessions sessions;
    private final LivePolls polls;
    private final PollQueries queries;

    CreatePoll(EventGate gate, LiveSessions sessions, LivePolls polls, PollQueries queries) {
        this.gate = gate;
        this.sessions = sessions;
        this.polls = polls;
        this.queries = queries;
    }

    @Transactional
    public PollView handle(UUID eventId, PollRequest request, CurrentUser user) {
        gate.run(eventId, user);
        sessions.find(eventId).requireOpen();
        return queries.one(polls.add(eventId, request), user.id());
    }
}
