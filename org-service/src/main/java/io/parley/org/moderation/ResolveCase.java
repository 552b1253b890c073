package io.parley.org.moderation;

import io.parley.contracts.org.CaseResolved;
import io.parley.org.audit.Journal;
import io.parley.org.audit.Target;
import io.parley.security.CurrentUser;
import io.parley.web.problem.CommonProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
public class ResolveCase {

    private final CaseGate gate;
    private final Cases cases;
    private final Measures measures;
    private final Timeline timeline;
    private final Journal journal;
    private final Clock clock;

    ResolveCase(CaseGate gate, Cases cases, Measures measures, Timeline timeline, Journal journal, Clock clock) {
        this.gate = gate;
        this.cases = cases;
        this.measures = measures;
        this.timeline = timeline;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public void handle(UUID caseId, CurrentUser moderator, ResolveCaseRequest request) {
        CaseGate.Opened opened = gate.open(caseId, moderator);
        CaseAction action = request.action();
        opened.require(action);
        Instant now = clock.instant();
        Instant until = end(request, now);
        ModerationCase found = opened.moderationCase();
        found.resolve(action, until, moderator.id(), now);
        measures.take(found, opened.entered(), moderator.id());
        tell(cases.saveAndFlush(found), moderator.id(), request.note(), now);
    }

    private static @Nullable Instant end(ResolveCaseRequest request, Instant now) {
        Instant until = request.until();
        if (until == null) return null;
        if (!request.action().lasts()) throw CommonProblem.INVALID_REQUEST.at("/until", "is for what can end");
        if (!until.isAfter(now)) throw CommonProblem.INVALID_REQUEST.at("/until", "must be in the future");
        return until.truncatedTo(ChronoUnit.MICROS);
    }

    private void tell(ModerationCase resolved, UUID moderatorId, @Nullable String note, Instant now) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("action", resolved.action());
        if (resolved.until() != null) details.put("until", resolved.until());
        timeline.add(resolved.id(), "resolved", moderatorId, note, details);
        journal.tell(
                new CaseResolved(
                        resolved.orgId(),
                        resolved.id(),
                        resolved.subjectType(),
                        resolved.subjectId(),
                        resolved.authorId(),
                        resolved.action().wire(),
                        resolved.until(),
                        moderatorId,
                        timeline.reporters(resolved),
                        now),
                moderatorId,
                "case.resolved",
                Target.moderationCase(resolved.id()),
                details);
    }
}
