package io.parley.org.invitation;

import io.parley.org.audit.AuditLog;
import io.parley.org.audit.Target;
import io.parley.org.member.Admission;
import io.parley.org.member.MembershipView;
import io.parley.org.member.Seats;
import io.parley.security.CurrentUser;
import io.parley.security.OrgNotFound;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class AcceptInvitation {

    private final Invitations invitations;
    private final Seats seats;
    private final Admission admission;
    private final AuditLog audit;
    private final Clock clock;

    AcceptInvitation(Invitations invitations, Seats seats, Admission admission, AuditLog audit, Clock clock) {
        this.invitations = invitations;
        this.seats = seats;
        this.admission = admission;
        this.audit = audit;
        this.clock = clock;
    }

    /** A member who accepts again gets the membership that is there, and takes no further use away. */
    @Transactional
    public MembershipView handle(Token token, CurrentUser user) {
        byte[] hash = token.hash();
        Seats.Locked org = lock(invitations.findOrgIdByToken(hash).orElseThrow(InvitationNotFound::new));
        Invitation invitation = invitations.findByToken(hash).orElseThrow(InvitationNotFound::new);
        return admission.present(org.orgId(), user).orElseGet(() -> enter(org, invitation, user));
    }

    private Seats.Locked lock(UUID orgId) {
        try {
            return seats.lock(orgId);
        } catch (OrgNotFound archived) {
            throw new InvitationNotFound();
        }
    }

    private MembershipView enter(Seats.Locked org, Invitation invitation, CurrentUser user) {
        invitation.use(clock.instant());
        invitations.saveAndFlush(invitation);
        audit.record(
                org.orgId(),
                user.id(),
                "invitation.accepted",
                Target.invitation(invitation.id()),
                Map.of("uses", invitation.uses()));
        return admission.admit(org, user, invitation.role());
    }
}
