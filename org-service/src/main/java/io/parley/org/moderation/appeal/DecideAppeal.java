package io.parley.org.moderation.appeal;

import io.parley.contracts.org.AppealDecided;
import io.parley.org.audit.Journal;
import io.parley.org.audit.Target;
import io.parley.org.moderation.CaseGate;
import io.parley.org.moderation.Cases;
import io.parley.org.moderation.Measures;
import io.parley.org.moderation.ModerationCase;
import io.parley.org.moderation.Timeline;
import io.parley.security.CurrentUser;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody else than the first moderator decides once more. */
@Component
public class DecideAppeal {

    private final CaseGate gate;
    private final Cases cases;
    private final Measures measures;
    private final Timeline timeline;
    private final Journal journal;
    private final Clock clock;

    DecideAppeal(CaseGate gate, Cases cases, Measures measures, Timeline timeline, Journal journal, Clock clock) {
        this.gate = gate;
        this.cases = cases;
        this.measures = measures;
        this.timeline = timeline;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public void handle(UUID caseId, CurrentUser moderator, DecideAppealRequest request) {
        CaseGate.Opened opened = gate.open(caseId, moderator);
        ModerationCase decided = opened.moderationCase();
        decided.decide(moderator.id());
        opened.require(decided.action());
        if (request.decision() == AppealDecision.OVERTURN) measures.takeBack(decided, moderator.id());
        cases.saveAndFlush(decided);
        String decision = request.decision().wire();
        timeline.add(caseId, "appeal-decided", moderator.id(), request.note(), Map.of("decision", decision));
        journal.tell(
                new AppealDecided(
                        decided.orgId(),
                        caseId,
                        Objects.requireNonNull(decided.authorId()),
                        decision,
                        moderator.id(),
                        clock.instant()),
                moderator.id(),
                "case.appeal-decided",
                Target.moderationCase(caseId),
                Map.of("decision", decision));
    }
}
