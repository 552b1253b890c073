package io.parley.org.moderation;

import io.parley.security.CurrentUser;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
public class ClaimCase {

    private final CaseGate gate;
    private final Cases cases;
    private final Timeline timeline;

    ClaimCase(CaseGate gate, Cases cases, Timeline timeline) {
        this.gate = gate;
        this.cases = cases;
        this.timeline = timeline;
    }

    /** Claiming again what one has claimed changes nothing. */
    @Transactional
    public void handle(UUID caseId, CurrentUser moderator) {
        ModerationCase found = gate.open(caseId, moderator).moderationCase();
        boolean already = found.state() == CaseState.CLAIMED;
        found.claim(moderator.id());
        if (already) return;
        cases.saveAndFlush(found);
        timeline.add(caseId, "claimed", moderator.id(), null, Map.of());
    }
}
