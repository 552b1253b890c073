package io.parley.org.moderation;

import io.parley.contracts.org.ContentReported;
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

    private final ReportedCases cases;
    private final Seats seats;
    private final Timeline timeline;
    private final Journal journal;
    private final Clock clock;

    OpenCase(ReportedCases cases, Seats seats, Timeline timeline, Journal journal, Clock clock) {
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
        ModerationCase reported = cases.undecided(
                        report.orgId(), report.type(), report.subjectId(), report.authorId(), report.reporterId())
                .reported();
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
