package io.parley.org.moderation;

import io.parley.contracts.org.CaseOpened;
import io.parley.contracts.org.ContentReported;
import io.parley.messaging.Ids;
import io.parley.org.audit.Journal;
import io.parley.org.membership.Seats;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts a report into the one case of its subject. */
@Component
public class OpenCase {

    private final Cases cases;
    private final Seats seats;
    private final Timeline timeline;
    private final Journal journal;
    private final Clock clock;

    OpenCase(Cases cases, Seats seats, Timeline timeline, Journal journal, Clock clock) {
        this.cases = cases;
        this.seats = seats;
        this.timeline = timeline;
        this.journal = journal;
        this.clock = clock;
    }

    /** A second report by the same person changes nothing until the case is decided. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handle(Report report) {
        // Of two who report the same at once, the second finds the first one's case.
        seats.lock(report.orgId());
        Instant now = clock.instant();
        ModerationCase reported = caseOf(report, now);
        if (!timeline.report(report.id(), reported, report.reporterId(), report.reason(), report.note())) return;
        timeline.add(reported.id(), "reported", report.reporterId(), report.note(), Map.of("reason", report.reason()));
        journal.tell(
                new ContentReported(
                        report.orgId(),
                        reported.id(),
                        report.id(),
                        reported.subjectType(),
                        reported.subjectId(),
                        report.reporterId(),
                        report.reason(),
                        now),
                report.reporterId());
    }

    private ModerationCase caseOf(Report report, Instant now) {
        ModerationCase found = cases.findByOrgIdAndSubjectTypeAndSubjectId(
                        report.orgId(), report.type().wire(), report.subjectId())
                .orElse(null);
        if (found != null && !found.isDecided()) return found;
        ModerationCase opened = found == null ? first(report, now) : again(found);
        journal.tell(
                new CaseOpened(
                        opened.orgId(), opened.id(), opened.subjectType(), opened.subjectId(), opened.authorId(), now),
                report.reporterId());
        return opened;
    }

    private ModerationCase first(Report report, Instant now) {
        return cases.saveAndFlush(new ModerationCase(
                Ids.next(), report.orgId(), report.type(), report.subjectId(), report.authorId(), now));
    }

    private ModerationCase again(ModerationCase decided) {
        decided.openAgain();
        return cases.saveAndFlush(decided);
    }

    /**
     * What somebody reports.
     *
     * @param authorId who made it; null where nobody in particular did
     */
    public record Report(
            UUID id,
            UUID orgId,
            SubjectType type,
            UUID subjectId,
            @Nullable UUID authorId,
            UUID reporterId,
            String reason,
            @Nullable String note) {}
}
