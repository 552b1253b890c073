package io.parley.org.ownership;

import io.parley.org.OrgProblem;
import io.parley.org.access.People;
import io.parley.org.member.MemberChanges;
import io.parley.org.membership.Membership;
import io.parley.org.membership.MembershipId;
import io.parley.org.membership.MembershipView;
import io.parley.org.membership.Memberships;
import io.parley.org.membership.Seats;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import io.parley.security.Role;
import io.parley.web.problem.CommonProblem;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class TransferOwnership {

    private final Seats seats;
    private final Memberships memberships;
    private final MemberChanges changes;
    private final People people;

    TransferOwnership(Seats seats, Memberships memberships, MemberChanges changes, People people) {
        this.seats = seats;
        this.memberships = memberships;
        this.changes = changes;
        this.people = people;
    }

    @Transactional
    public MembershipView handle(UUID orgId, UUID userId, CurrentUser owner) {
        seats.enter(orgId, owner).caller().require(Permission.TRANSFER_OWNERSHIP);
        if (userId.equals(owner.id())) throw CommonProblem.INVALID_REQUEST.at("/userId", "must be another's");
        Membership heir = memberships
                .findById(new MembershipId(orgId, userId))
                .filter(Membership::isActive)
                .orElseThrow(OrgProblem.MEMBER_NOT_FOUND::exception);
        Membership crowned = become(heir, Role.OWNER, owner.id());
        become(memberships.findById(new MembershipId(orgId, owner.id())).orElseThrow(), Role.ADMIN, owner.id());
        return MembershipView.of(crowned, people.one(userId));
    }

    private Membership become(Membership member, Role role, UUID actorId) {
        MemberChanges.Before before = MemberChanges.Before.of(member);
        member.becomes(role);
        Membership changed = memberships.saveAndFlush(member);
        changes.tell(before, changed, actorId);
        return changed;
    }
}
