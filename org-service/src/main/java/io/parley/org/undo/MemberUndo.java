package io.parley.org.undo;

import io.parley.org.OrgProblem;
import io.parley.org.access.Rights;
import io.parley.org.member.MemberChanges;
import io.parley.org.membership.Admission;
import io.parley.org.membership.Departure;
import io.parley.org.membership.Membership;
import io.parley.org.membership.Memberships;
import io.parley.org.membership.Sanctions;
import io.parley.org.membership.Seats;
import io.parley.security.OrgAccess;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Has a member be what they were. */
@Component
class MemberUndo {

    private final Memberships memberships;
    private final Admission admission;
    private final Departure departure;
    private final Sanctions sanctions;
    private final MemberChanges changes;

    MemberUndo(
            Memberships memberships,
            Admission admission,
            Departure departure,
            Sanctions sanctions,
            MemberChanges changes) {
        this.memberships = memberships;
        this.admission = admission;
        this.departure = departure;
        this.sanctions = sanctions;
        this.changes = changes;
    }

    void readmit(Seats.Entered entered, UndoableEntries.Entry entry, UUID actorId) {
        Rights before = entry.rights("role");
        UndoEntry.requireAbove(entered.caller(), before.role());
        admission.readmit(entered.org(), entry.targetId(), before, actorId);
    }

    /** Unless it has been changed again since. */
    void giveBackRole(Membership member, UndoableEntries.Entry entry, OrgAccess caller, UUID actorId) {
        Rights before = entry.rights("from");
        UndoEntry.requireAbove(caller, member.role());
        UndoEntry.requireAbove(caller, before.role());
        if (member.role() != entry.role("to")) throw OrgProblem.NOT_UNDOABLE.exception();
        departure.keepAnOwner(member);
        MemberChanges.Before was = MemberChanges.Before.of(member);
        member.becomes(before.role());
        member.moderate(before.areas());
        changes.tell(was, memberships.saveAndFlush(member), actorId);
    }

    void reinstate(Membership member, OrgAccess caller, UUID actorId) {
        UndoEntry.requireAbove(caller, member.role());
        if (member.isActive()) throw OrgProblem.NOT_UNDOABLE.exception();
        sanctions.reinstate(member, actorId);
    }
}
