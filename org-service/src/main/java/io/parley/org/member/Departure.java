package io.parley.org.member;

import io.parley.contracts.org.MemberLeft;
import io.parley.messaging.Outbox;
import io.parley.org.OrgProblem;
import io.parley.org.audit.AuditLog;
import io.parley.org.audit.Target;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The end of a membership, by one's own will or another's. */
@Component
class Departure {

    private final Memberships memberships;
    private final Seats seats;
    private final Outbox outbox;
    private final AuditLog audit;

    Departure(Memberships memberships, Seats seats, Outbox outbox, AuditLog audit) {
        this.memberships = memberships;
        this.seats = seats;
        this.outbox = outbox;
        this.audit = audit;
    }

    void end(Seats.Locked org, Membership member, UUID actorId) {
        keepAnOwner(member);
        memberships.delete(member);
        outbox.append(new MemberLeft(org.orgId(), member.userId()), actorId);
        seats.free(org, actorId);
        String action = member.userId().equals(actorId) ? "member.left" : "member.removed";
        audit.record(
                org.orgId(),
                actorId,
                action,
                Target.member(member.userId()),
                Map.of("role", member.role().wire()));
    }

    /** To be asked under the organization's lock, before an owner stops being an active one. */
    void keepAnOwner(Membership member) {
        if (!member.isOwner() || !member.isActive()) return;
        if (memberships.countActiveOwners(member.orgId()) <= 1) throw OrgProblem.LAST_OWNER.exception();
    }
}
