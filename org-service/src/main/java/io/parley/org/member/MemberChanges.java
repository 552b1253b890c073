package io.parley.org.member;

import io.parley.contracts.org.MemberReinstated;
import io.parley.contracts.org.MemberRoleChanged;
import io.parley.contracts.org.MemberSuspended;
import io.parley.messaging.Outbox;
import io.parley.org.access.Rights;
import io.parley.org.audit.AuditLog;
import io.parley.org.audit.Target;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the other services and the audit log what became of a member. */
@Component
class MemberChanges {

    private final Outbox outbox;
    private final AuditLog audit;

    MemberChanges(Outbox outbox, AuditLog audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    void tell(Before before, Membership now, UUID actorId) {
        boolean rightsChanged = !before.rights().equals(now.rights());
        boolean statusChanged = before.status() != now.status();
        if (rightsChanged) tellRights(before, now, actorId);
        // Said again after new rights, so that no copy takes new rights for the end of the suspension.
        if (!now.isActive() && (statusChanged || rightsChanged)) {
            outbox.append(new MemberSuspended(now.orgId(), now.userId()), actorId);
        }
        if (now.isActive() && statusChanged) {
            Rights rights = now.rights();
            outbox.append(
                    new MemberReinstated(now.orgId(), now.userId(), rights.role().wire(), rights.permissions()),
                    actorId);
        }
        if (statusChanged) {
            String action = now.isActive() ? "member.reinstated" : "member.suspended";
            audit.record(now.orgId(), actorId, action, Target.member(now.userId()), Map.of());
        }
    }

    private void tellRights(Before before, Membership now, UUID actorId) {
        Rights rights = now.rights();
        String role = rights.role().wire();
        outbox.append(new MemberRoleChanged(now.orgId(), now.userId(), role, rights.permissions()), actorId);
        if (before.rights().role() != rights.role()) {
            Map<String, String> change = Map.of("from", before.rights().role().wire(), "to", role);
            audit.record(now.orgId(), actorId, "member.role-changed", Target.member(now.userId()), change);
        }
        if (!before.rights().role().equals(rights.role()) && rights.equals(Rights.of(rights.role()))) return;
        audit.record(
                now.orgId(),
                actorId,
                "member.permissions-changed",
                Target.member(now.userId()),
                Map.of("granted", Rights.wire(rights.granted()), "denied", Rights.wire(rights.denied())));
    }

    record Before(Rights rights, MembershipStatus status) {

        static Before of(Membership member) {
            return new Before(member.rights(), member.status());
        }
    }
}
