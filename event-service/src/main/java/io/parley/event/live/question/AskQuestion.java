package io.parley.event.live.question;

import io.parley.contracts.event.QuestionAsked;
import io.parley.event.live.session.LiveSession;
import io.parley.event.live.session.LiveSessions;
import io.parley.event.place.EventGate;
import io.parley.messaging.Ids;
import io.parley.messaging.Outbox;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class AskQuestion {

    private final EventGate gate;
    private final LiveSessions sessions;
    private final Questions questions;
    private final Outbox outbox;

    AskQuestion(EventGate gate, LiveSessions sessions, Questions questions, Outbox outbox) {
        this.gate = gate;
        this.sessions = sessions;
        this.questions = questions;
        this.outbox = outbox;
    }

    /**
     * Takes a question, and says its id.
     *
     * @throws Problem {@code event-cancelled}, {@code live-ended}
     * @throws Problem {@code invalid-request} at {@code /anonymous} where names are asked for
     */
    @Transactional
    public UUID handle(UUID eventId, AskRequest request, CurrentUser user) {
        gate.write(eventId, user, Permission.POST);
        LiveSession session = sessions.find(eventId).requireOpen();
        if (request.isAnonymous() && !session.anonymousQuestions())
            throw CommonProblem.INVALID_REQUEST.at("/anonymous", "is not allowed in this session");
        UUID id = Ids.next();
        Instant now = questions.add(id, eventId, user.id(), request);
        UUID shown = request.isAnonymous() ? null : user.id();
        outbox.append(new QuestionAsked(eventId, session.orgId(), id, shown, request.body(), now), shown);
        return id;
    }
}
