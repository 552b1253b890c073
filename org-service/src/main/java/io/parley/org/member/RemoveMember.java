package io.parley.org.member;

import io.parley.org.OrgProblem;
import io.parley.org.access.Access;
import io.parley.security.CurrentUser;
import io.parley.web.etag.IfMatch;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class RemoveMember {

    private final Seats seats;
    private final Access access;
    private final Memberships memberships;
    private final Departure departure;

    RemoveMember(Seats seats, Access access, Memberships memberships, Departure departure) {
        this.seats = seats;
        this.access = access;
        this.memberships = memberships;
        this.departure = departure;
    }

    @Transactional
    public void handle(UUID orgId, UUID userId, CurrentUser actor, IfMatch ifMatch) {
        Seats.Locked org = seats.lock(orgId);
        Superiority superiority = Superiority.of(access.asMember(orgId, actor));
        Membership member = memberships
                .findById(new MembershipId(orgId, userId))
                .orElseThrow(OrgProblem.MEMBER_NOT_FOUND::exception);
        ifMatch.require(member.version());
        superiority.requireAbove(member.role());
        departure.end(org, member, actor.id());
    }
}
