package io.parley.org.invitation;

import io.parley.org.OrgProblem;
import io.parley.org.access.Access;
import io.parley.security.CurrentUser;
import org.springframework.stereotype.Component;

/** An invitation is worth what its maker's word is worth now; one to an address is for whoever proved to have it. */
@Component
class InvitationGate {

    private final Access access;
    private final VerifiedAddresses addresses;

    InvitationGate(Access access, VerifiedAddresses addresses) {
        this.access = access;
        this.addresses = addresses;
    }

    /**
     * @throws io.parley.web.problem.Problem {@code invitation-expired} if its maker may no longer invite, {@code
     *     invitation-for-another} if it is for an address that isn't known to be this user's
     */
    void require(Invitation invitation, CurrentUser user) {
        if (!isBacked(invitation)) throw OrgProblem.INVITATION_EXPIRED.exception();
        String email = invitation.email();
        if (email != null && !addresses.isOf(user.id(), email)) throw OrgProblem.INVITATION_FOR_ANOTHER.exception();
    }

    private boolean isBacked(Invitation invitation) {
        return access.rightsOf(invitation.orgId(), invitation.createdBy())
                .filter(maker -> maker.mayInvite(invitation.role()))
                .isPresent();
    }
}
