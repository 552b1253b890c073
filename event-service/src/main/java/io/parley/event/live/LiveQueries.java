package io.parley.event.live;

import io.parley.event.live.poll.PollQueries;
import io.parley.event.live.question.QuestionQueries;
import io.parley.event.live.session.LiveSession;
import io.parley.event.live.session.LiveSessions;
import io.parley.event.place.Admission;
import io.parley.event.place.EventGate;
import io.parley.security.Permission;
import io.parley.security.Viewer;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

@Component
class LiveQueries {

    private final EventGate gate;
    private final LiveSessions sessions;
    private final QuestionQueries questions;
    private final PollQueries polls;

    LiveQueries(EventGate gate, LiveSessions sessions, QuestionQueries questions, PollQueries polls) {
        this.gate = gate;
        this.sessions = sessions;
        this.questions = questions;
        this.polls = polls;
    }

    /** All of it, as of one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public LiveView of(UUID eventId, Viewer viewer) {
        Admission admission = gate.read(eventId, viewer);
        LiveSession session = sessions.find(eventId);
        UUID user = viewer.id().orElse(null);
        boolean moderator = admission.access().can(Permission.MODERATE);
        return new LiveView(
                session.state(),
                session.startedAt(),
                session.endedAt(),
                session.anonymousQuestions(),
                sessions.viewers(eventId),
                questions.of(eventId, user, moderator || admission.runs(), moderator),
                polls.of(eventId, user, admission.runs()));
    }
}
