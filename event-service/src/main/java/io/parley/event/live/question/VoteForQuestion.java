package io.parley.event.live.question;

import io.parley.event.EventProblem;
import io.parley.event.live.session.LiveSessions;
import io.parley.event.live.tally.Tallies;
import io.parley.event.place.EventGate;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import io.parley.web.problem.Problem;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class VoteForQuestion {

    private final EventGate gate;
    private final LiveSessions sessions;
    private final Questions questions;
    private final Tallies tallies;

    VoteForQuestion(EventGate gate, LiveSessions sessions, Questions questions, Tallies tallies) {
        this.gate = gate;
        this.sessions = sessions;
        this.questions = questions;
        this.tallies = tallies;
    }

    /**
     * Gives one's vote, or takes it back; twice the same is once.
     *
     * @throws Problem {@code event-cancelled}, {@code live-ended}, {@code question-closed}
     */
    @Transactional
    public void handle(UUID questionId, boolean wanted, CurrentUser user) {
        Question question = questions.find(questionId);
        gate.write(question.eventId(), user, Permission.POST);
        sessions.find(question.eventId()).requireOpen();
        if (question.status() != QuestionStatus.OPEN) throw EventProblem.QUESTION_CLOSED.exception();
        if (wanted && questions.vote(questionId, user.id())) tallies.add(questionId, 0, 1);
        if (!wanted && questions.unvote(questionId, user.id())) tallies.add(questionId, 0, -1);
    }
}
