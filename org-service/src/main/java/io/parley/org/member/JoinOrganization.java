package io.parley.org.member;

import io.parley.org.access.Access;
import io.parley.org.membership.Admission;
import io.parley.org.membership.MembershipView;
import io.parley.org.membership.Seats;
import io.parley.security.CurrentUser;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JoinOrganization {

    private final Seats seats;
    private final Access access;
    private final Admission admission;

    JoinOrganization(Seats seats, Access access, Admission admission) {
        this.seats = seats;
        this.access = access;
        this.admission = admission;
    }

    @Transactional
    public MembershipView handle(UUID orgId, CurrentUser user) {
        Seats.Locked org = seats.lock(orgId);
        access.of(orgId, user);
        return admission.present(orgId, user).orElseGet(() -> admission.admit(org, user, org.defaultRole()));
    }
}
