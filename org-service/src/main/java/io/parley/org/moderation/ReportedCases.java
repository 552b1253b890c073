package io.parley.org.moderation;

import io.parley.contracts.org.CaseOpened;
import io.parley.messaging.Ids;
import io.parley.org.audit.Journal;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps one case for each subject. Whoever asks for one holds the organization's row. */
@Component
class ReportedCases {

    private final Cases cases;
    private final Journal journal;
    private final Clock clock;

    ReportedCases(Cases cases, Journal journal, Clock clock) {
        this.cases = cases;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The case of a subject that is to be decided, opened for it if there is none.
     *
     * @param authorId who made the subject; null where nobody in particular did
     * @param actorId who asks for a decision; null where a word of it does
     */
    Found undecided(UUID orgId, SubjectType type, UUID subjectId, @Nullable UUID authorId, @Nullable UUID actorId) {
        ModerationCase found = cases.findByOrgIdAndSubjectTypeAndSubjectId(orgId, type.wire(), subjectId)
                .orElse(null);
        if (found != null && !found.isDecided()) return new Found(found, false);
        Instant now = clock.instant();
        if (found != null) found.openAgain();
        ModerationCase opened = cases.saveAndFlush(
                found == null ? new ModerationCase(Ids.next(), orgId, type, subjectId, authorId, now) : found);
        journal.tell(
                new CaseOpened(orgId, opened.id(), opened.subjectType(), subjectId, opened.authorId(), now), actorId);
        return new Found(opened, true);
    }

    /** A case, and whether it was opened just now. */
    record Found(ModerationCase reported, boolean opened) {}
}
