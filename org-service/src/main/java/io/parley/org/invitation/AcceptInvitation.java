package io.parley.org.invitation;

import io.parley.org.OrgProblem;
import io.parley.org.audit.Journal;
import io.parley.org.audit.Target;
import io.parley.org.membership.Admission;
import io.parley.org.membership.MembershipView;
import io.parley.org.membership.Seats;
import io.parley.security.AccessProblem;
import io.parley.security.CurrentUser;
import io.parley.web.problem.Problem;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class AcceptInvitation {

    private final Invitations invitations;
    private final InvitationGate gate;
    private final Seats seats;
    private final Admission admission;
    private final Journal journal;
    private final Clock clock;

    AcceptInvitation(
            Invitations invitations,
            InvitationGate gate,
            Seats seats,
            Admission admission,
            Journal journal,
            Clock clock) {
        this.invitations = invitations;
        this.gate = gate;
        this.seats = seats;
        this.admission = admission;
        this.journal = journal;
        this.clock = clock;
    }

    /** A member who accepts again gets the membership that is there, and takes no further use away. */
    @Transactional
    public MembershipView handle(Token token, CurrentUser user) {
        byte[] hash = token.hash();
        Seats.Locked org =
                lock(invitations.findOrgIdByToken(hash).orElseThrow(OrgProblem.INVITATION_NOT_FOUND::exception));
        Invitation invitation = invitations.findByToken(hash).orElseThrow(OrgProblem.INVITATION_NOT_FOUND::exception);
        return admission.present(org.orgId(), user).orElseGet(() -> enter(org, invitation, user));
    }

    private Seats.Locked lock(UUID orgId) {
        try {
            return seats.lock(orgId);
        } catch (Problem archived) {
            if (!archived.is(AccessProblem.ORGANIZATION_NOT_FOUND)) throw archived;
            throw OrgProblem.INVITATION_NOT_FOUND.exception();
        }
    }

    private MembershipView enter(Seats.Locked org, Invitation invitation, CurrentUser user) {
        gate.require(invitation, user);
        invitation.use(clock.instant());
        invitations.saveAndFlush(invitation);
        journal.note(
                org.orgId(),
                user.id(),
                "invitation.accepted",
                Target.invitation(invitation.id()),
                Map.of("uses", invitation.uses()));
        return admission.admit(org, user, invitation.role());
    }
}
