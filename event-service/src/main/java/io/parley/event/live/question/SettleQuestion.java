package io.parley.event.live.question;

import io.parley.contracts.event.LiveEvent;
import io.parley.contracts.event.QuestionAnswered;
import io.parley.contracts.event.QuestionDismissed;
import io.parley.event.place.Admission;
import io.parley.event.place.EventGate;
import io.parley.messaging.Outbox;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class SettleQuestion {

    private final EventGate gate;
    private final Questions questions;
    private final Outbox outbox;
    private final Clock clock;

    SettleQuestion(EventGate gate, Questions questions, Outbox outbox, Clock clock) {
        this.gate = gate;
        this.questions = questions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Says that it was answered, or puts it aside, which moderators may as well. */
    @Transactional
    public void handle(UUID questionId, QuestionStatus status, CurrentUser user) {
        Question question = questions.find(questionId);
        Admission admission = gate.write(question.eventId(), user, Permission.POST);
        if (status == QuestionStatus.DISMISSED) admission.requireRunningOrModerating();
        else admission.requireRunning();
        Instant now = clock.instant();
        if (questions.settle(questionId, status, now)) outbox.append(settled(question, status, now), user.id());
    }

    private static LiveEvent settled(Question question, QuestionStatus status, Instant now) {
        return status == QuestionStatus.DISMISSED
                ? new QuestionDismissed(question.eventId(), question.orgId(), question.id())
                : new QuestionAnswered(question.eventId(), question.orgId(), question.id(), now);
    }
}
