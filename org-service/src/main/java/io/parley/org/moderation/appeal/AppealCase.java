package io.parley.org.moderation.appeal;

import io.parley.contracts.org.CaseAppealed;
import io.parley.org.audit.Journal;
import io.parley.org.membership.Seats;
import io.parley.org.moderation.CaseGate;
import io.parley.org.moderation.Cases;
import io.parley.org.moderation.ModerationCase;
import io.parley.org.moderation.Timeline;
import io.parley.security.CurrentUser;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
public class AppealCase {

    private final CaseGate gate;
    private final Cases cases;
    private final Seats seats;
    private final Timeline timeline;
    private final Journal journal;
    private final Clock clock;

    AppealCase(CaseGate gate, Cases cases, Seats seats, Timeline timeline, Journal journal, Clock clock) {
        this.gate = gate;
        this.cases = cases;
        this.seats = seats;
        this.timeline = timeline;
        this.journal = journal;
        this.clock = clock;
    }

    /** By the author alone, who may be a member no more. */
    @Transactional
    public void handle(UUID caseId, CurrentUser author, String note) {
        seats.lock(gate.ofAuthor(caseId, author).orgId());
        ModerationCase decided = gate.ofAuthor(caseId, author);
        decided.appeal();
        cases.saveAndFlush(decided);
        timeline.add(caseId, "appealed", author.id(), note, Map.of());
        journal.tell(
                new CaseAppealed(decided.orgId(), caseId, author.id(), decided.resolvedBy(), clock.instant()),
                author.id());
    }
}
