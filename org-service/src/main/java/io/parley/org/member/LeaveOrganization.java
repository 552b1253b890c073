package io.parley.org.member;

import io.parley.org.membership.Departure;
import io.parley.org.membership.Membership;
import io.parley.org.membership.MembershipId;
import io.parley.org.membership.Memberships;
import io.parley.org.membership.Seats;
import io.parley.security.CurrentUser;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class LeaveOrganization {

    private final Seats seats;
    private final Memberships memberships;
    private final Departure departure;

    LeaveOrganization(Seats seats, Memberships memberships, Departure departure) {
        this.seats = seats;
        this.memberships = memberships;
        this.departure = departure;
    }

    @Transactional
    public void handle(UUID orgId, CurrentUser user) {
        Seats.Locked org = seats.enter(orgId, user).org();
        Membership member =
                memberships.findById(new MembershipId(orgId, user.id())).orElseThrow();
        departure.end(org, member, user.id());
    }
}
