package io.parley.org.member;

import io.parley.org.access.Access;
import io.parley.org.autojoin.AutoJoin;
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
    private final AutoJoin autoJoin;

    JoinOrganization(Seats seats, Access access, Admission admission, AutoJoin autoJoin) {
        this.seats = seats;
        this.access = access;
        this.admission = admission;
        this.autoJoin = autoJoin;
    }

    @Transactional
    public MembershipView handle(UUID orgId, CurrentUser user) {
        Seats.Locked org = seats.lock(orgId);
        if (!autoJoin.admits(orgId, user.id())) access.of(orgId, user);
        return admission.present(orgId, user).orElseGet(() -> admission.admit(org, user, org.defaultRole()));
    }
}
