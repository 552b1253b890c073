package io.parley.org.moderation;

import io.parley.contracts.org.ContentRemovalOrdered;
import io.parley.contracts.org.ContentRestoreOrdered;
import io.parley.org.OrgProblem;
import io.parley.org.audit.Journal;
import io.parley.org.membership.Departure;
import io.parley.org.membership.Membership;
import io.parley.org.membership.MembershipId;
import io.parley.org.membership.Memberships;
import io.parley.org.membership.Sanctions;
import io.parley.org.membership.Seats;
import io.parley.security.OrgAccess;
import io.parley.security.Role;
import io.parley.web.problem.CommonProblem;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Does what was decided, and takes it back. What is done to content is an order to the service that has it. */
@Component
public class Measures {

    private final Memberships memberships;
    private final Departure departure;
    private final Sanctions sanctions;
    private final Journal journal;

    Measures(Memberships memberships, Departure departure, Sanctions sanctions, Journal journal) {
        this.memberships = memberships;
        this.departure = departure;
        this.sanctions = sanctions;
        this.journal = journal;
    }

    void take(ModerationCase decided, Seats.Entered entered, UUID moderatorId) {
        CaseAction action = decided.action();
        if (action.isPersonal()) requireBelow(authorOf(decided), decided.orgId(), entered.caller());
        switch (action) {
            case DISMISS, WARN -> {}
            case REMOVE -> order(decided, moderatorId);
            case SILENCE ->
                sanctions.silence(decided.orgId(), authorOf(decided), decided.until(), decided.id(), moderatorId);
            case SUSPEND -> suspend(decided, moderatorId);
            case BAN -> ban(decided, entered.org(), moderatorId);
        }
    }

    /** Undoes what was done; what can't be undone, such as a warning, stays. */
    public void takeBack(ModerationCase decided, UUID moderatorId) {
        switch (decided.action()) {
            case DISMISS, WARN -> {}
            case REMOVE ->
                journal.tell(
                        new ContentRestoreOrdered(
                                decided.orgId(), decided.id(), decided.subjectType(), decided.subjectId(), moderatorId),
                        moderatorId);
            case SILENCE -> sanctions.hear(decided.orgId(), authorOf(decided), moderatorId);
            case SUSPEND ->
                member(decided)
                        .filter(member -> !member.isActive())
                        .ifPresent(member -> sanctions.reinstate(member, moderatorId));
            case BAN -> sanctions.unban(decided.orgId(), authorOf(decided), moderatorId);
        }
    }

    private void order(ModerationCase decided, UUID moderatorId) {
        if (decided.subjectType().equals(SubjectType.USER.wire()))
            throw CommonProblem.INVALID_REQUEST.at("/action", "is for content");
        journal.tell(
                new ContentRemovalOrdered(
                        decided.orgId(), decided.id(), decided.subjectType(), decided.subjectId(), moderatorId),
                moderatorId);
    }

    private void suspend(ModerationCase decided, UUID moderatorId) {
        Membership member = member(decided).orElseThrow(OrgProblem.MEMBER_NOT_FOUND::exception);
        departure.keepAnOwner(member);
        sanctions.suspend(member, decided.until(), moderatorId);
    }

    private void ban(ModerationCase decided, Seats.Locked org, UUID moderatorId) {
        member(decided).ifPresent(member -> departure.end(org, member, moderatorId));
        sanctions.ban(decided.orgId(), authorOf(decided), decided.until(), decided.id(), moderatorId);
    }

    private void requireBelow(UUID userId, UUID orgId, OrgAccess moderator) {
        if (moderator.roleAtLeast(Role.OWNER)) return;
        Role own = moderator.role().orElseThrow();
        memberships
                .findById(new MembershipId(orgId, userId))
                .filter(member -> member.role().atLeast(own))
                .ifPresent(_ -> {
                    throw OrgProblem.ROLE_NOT_BELOW_YOURS.exception();
                });
    }

    private Optional<Membership> member(ModerationCase decided) {
        return memberships.findById(new MembershipId(decided.orgId(), authorOf(decided)));
    }

    private static UUID authorOf(ModerationCase decided) {
        UUID author = decided.authorId();
        if (author == null) throw CommonProblem.INVALID_REQUEST.at("/action", "is for what somebody made");
        return author;
    }
}
