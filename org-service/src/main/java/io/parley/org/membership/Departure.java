package io.parley.org.membership;

import io.parley.org.OrgProblem;
import io.parley.org.access.Rights;
import io.parley.org.audit.Journal;
import io.parley.org.audit.Target;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The end of a membership, by one's own will or another's. */
@Component
public class Departure {

    private final Memberships memberships;
    private final Seats seats;
    private final Journal journal;

    Departure(Memberships memberships, Seats seats, Journal journal) {
        this.memberships = memberships;
        this.seats = seats;
        this.journal = journal;
    }

    public void end(Seats.Locked org, Membership member, UUID actorId) {
        keepAnOwner(member);
        take(org, member, actorId);
    }

    /** Of one whose account is gone already, be it the last owner's. */
    void erase(Seats.Locked org, Membership member) {
        take(org, member, member.userId());
    }

    private void take(Seats.Locked org, Membership member, UUID actorId) {
        memberships.delete(member);
        String action = member.userId().equals(actorId) ? "member.left" : "member.removed";
        journal.tell(member.left(), actorId, action, Target.member(member.userId()), details(member.rights()));
        seats.free(org, member.userId(), actorId);
    }

    private static Map<String, Object> details(Rights rights) {
        Map<String, Object> details = new HashMap<>();
        details.put("role", rights.role().wire());
        if (rights.areas() != null) details.put("areas", Rights.areasWire(rights.areas()));
        return details;
    }

    /** To be asked under the organization's lock, before an owner stops being an active one. */
    public void keepAnOwner(Membership member) {
        if (!member.isOwner() || !member.isActive()) return;
        if (memberships.countActiveOwners(member.orgId()) <= 1) throw OrgProblem.LAST_OWNER.exception();
    }
}
