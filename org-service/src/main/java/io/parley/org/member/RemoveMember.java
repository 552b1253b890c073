package io.parley.org.member;

import io.parley.org.OrgProblem;
import io.parley.org.membership.Departure;
import io.parley.org.membership.Membership;
import io.parley.org.membership.MembershipId;
import io.parley.org.membership.Memberships;
import io.parley.org.membership.Seats;
import io.parley.security.CurrentUser;
import io.parley.web.etag.IfMatch;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class RemoveMember {

    private final Seats seats;
    private final Memberships memberships;
    private final Departure departure;

    RemoveMember(Seats seats, Memberships memberships, Departure departure) {
        this.seats = seats;
        this.memberships = memberships;
        this.departure = departure;
    }

    @Transactional
    public void handle(UUID orgId, UUID userId, CurrentUser actor, IfMatch ifMatch) {
        Seats.Entered entered = seats.enter(orgId, actor);
        Superiority superiority = Superiority.of(entered.caller());
        Membership member = memberships
                .findById(new MembershipId(orgId, userId))
                .orElseThrow(OrgProblem.MEMBER_NOT_FOUND::exception);
        ifMatch.require(member.version());
        superiority.requireAbove(member.role());
        departure.end(entered.org(), member, actor.id());
    }
}
