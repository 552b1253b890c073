package io.parley.org.undo;

import io.parley.org.OrgProblem;
import io.parley.org.membership.Membership;
import io.parley.org.membership.MembershipId;
import io.parley.org.membership.Memberships;
import io.parley.org.membership.Sanctions;
import io.parley.org.membership.Seats;
import io.parley.org.ownership.ArchiveOrganization;
import io.parley.security.CurrentUser;
import io.parley.security.OrgAccess;
import io.parley.security.Permission;
import io.parley.security.Role;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back one act, once, as one who may do such things. */
@Component
class UndoEntry {

    private final Seats seats;
    private final UndoableEntries entries;
    private final Memberships memberships;
    private final MemberUndo members;
    private final Sanctions sanctions;
    private final ArchiveOrganization archive;

    UndoEntry(
            Seats seats,
            UndoableEntries entries,
            Memberships memberships,
            MemberUndo members,
            Sanctions sanctions,
            ArchiveOrganization archive) {
        this.seats = seats;
        this.entries = entries;
        this.memberships = memberships;
        this.members = members;
        this.sanctions = sanctions;
        this.archive = archive;
    }

    /**
     * Does the contrary of what the entry tells of.
     *
     * @throws Problem {@code not-undoable} for what can't be taken back, was already, or isn't so any more
     */
    @Transactional
    public void handle(UUID orgId, UUID entryId, CurrentUser user) {
        Seats.Entered entered = seats.enter(orgId, user);
        OrgAccess caller = entered.caller();
        caller.require(Permission.READ_AUDIT_LOG);
        UndoableEntries.Entry entry = entries.find(orgId, entryId);
        switch (entry.action()) {
            case "member.removed" -> members.readmit(entered, entry, user.id());
            case "member.role-changed" -> members.giveBackRole(present(orgId, entry), entry, caller, user.id());
            case "member.suspended" -> members.reinstate(present(orgId, entry), caller, user.id());
            case "member.banned" -> {
                caller.require(Permission.MANAGE_MEMBERS);
                sanctions.unban(orgId, entry.targetId(), user.id());
            }
            case "member.silenced" -> {
                caller.require(Permission.MODERATE);
                sanctions.hear(orgId, entry.targetId(), user.id());
            }
            case "organization.archived" -> archive.handle(orgId, user, false);
            default -> throw OrgProblem.NOT_UNDOABLE.exception();
        }
        entries.mark(entryId, user.id());
    }

    private Membership present(UUID orgId, UndoableEntries.Entry entry) {
        return memberships
                .findById(new MembershipId(orgId, entry.targetId()))
                .orElseThrow(OrgProblem.NOT_UNDOABLE::exception);
    }

    static void requireAbove(OrgAccess caller, Role role) {
        caller.require(Permission.MANAGE_MEMBERS);
        if (!caller.roleAtLeast(Role.OWNER) && role.atLeast(caller.role().orElseThrow()))
            throw OrgProblem.ROLE_NOT_BELOW_YOURS.exception();
    }
}
