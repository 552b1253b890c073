package io.parley.org.moderation;

import io.parley.org.OrgProblem;
import io.parley.org.membership.Seats;
import io.parley.security.AccessProblem;
import io.parley.security.CurrentUser;
import io.parley.security.OrgAccess;
import io.parley.security.Permission;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets moderators at the cases of their organization, but not at those about themselves. */
@Component
public class CaseGate {

    private final Cases cases;
    private final Seats seats;
    private final SubjectAreas areas;

    CaseGate(Cases cases, Seats seats, SubjectAreas areas) {
        this.cases = cases;
        this.seats = seats;
        this.areas = areas;
    }

    /**
     * The case, which nobody else changes until this transaction ends.
     *
     * @throws Problem {@code case-not-found} if there is none that this user may know of
     * @throws Problem {@code permission-denied} for a moderator whom it is about
     */
    public Opened open(UUID caseId, CurrentUser user) {
        UUID orgId = find(caseId).orgId();
        Seats.Entered entered = seats.entered(orgId, user).orElseThrow(OrgProblem.CASE_NOT_FOUND::exception);
        ModerationCase opened = find(caseId);
        OrgAccess there = areas.where(opened.subjectId(), entered.caller());
        if (!there.can(Permission.MODERATE)) throw OrgProblem.CASE_NOT_FOUND.exception();
        if (opened.isBy(user.id())) throw AccessProblem.PERMISSION_DENIED.exception();
        there.require(Permission.MODERATE);
        return new Opened(opened, entered, there);
    }

    /** The case for the one whom it is about; for anybody else there is none. */
    public ModerationCase ofAuthor(UUID caseId, CurrentUser user) {
        ModerationCase found = find(caseId);
        if (!found.isBy(user.id())) throw OrgProblem.CASE_NOT_FOUND.exception();
        return found;
    }

    private ModerationCase find(UUID caseId) {
        return cases.findById(caseId).orElseThrow(OrgProblem.CASE_NOT_FOUND::exception);
    }

    /**
     * A case, and the moderator who opened it.
     *
     * @param there what the moderator may do where the subject lies
     */
    public record Opened(ModerationCase moderationCase, Seats.Entered entered, OrgAccess there) {

        /**
         * Passes for one who may do this. What reaches beyond the subject is for those who moderate everywhere.
         *
         * @throws Problem {@code permission-denied}
         */
        public void require(CaseAction action) {
            OrgAccess needed = action.lasts() ? entered.caller() : there;
            needed.require(action.needed());
        }
    }
}
