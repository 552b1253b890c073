package io.parley.org.report;

import io.parley.messaging.Ids;
import io.parley.org.OrgProblem;
import io.parley.org.access.People;
import io.parley.org.moderation.OpenCase;
import io.parley.security.CurrentUser;
import io.parley.web.text.Texts;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ReportSubject {

    private final Subjects subjects;
    private final OpenCase openCase;
    private final People people;

    ReportSubject(Subjects subjects, OpenCase openCase, People people) {
        this.subjects = subjects;
        this.openCase = openCase;
        this.people = people;
    }

    /**
     * Hands it to the moderators.
     *
     * @throws Problem {@code subject-not-found} for what this user can't read, and for oneself
     */
    @Transactional
    public UUID handle(ReportRequest request, CurrentUser reporter) {
        Subjects.Found found = subjects.find(request, reporter).orElseThrow(OrgProblem.SUBJECT_NOT_FOUND::exception);
        people.meet(reporter);
        UUID id = Ids.next();
        openCase.handle(new OpenCase.Report(
                id,
                found.orgId(),
                request.subject().type(),
                request.subject().id(),
                found.authorId(),
                reporter.id(),
                request.reason().strip(),
                Texts.orNull(request.note())));
        return id;
    }
}
