package io.parley.org.invitation;

import io.parley.org.OrgProblem;
import io.parley.org.audit.Journal;
import io.parley.org.audit.Target;
import io.parley.org.membership.Seats;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import io.parley.web.etag.IfMatch;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class RevokeInvitation {

    private final Invitations invitations;
    private final Seats seats;
    private final Journal journal;
    private final Clock clock;

    RevokeInvitation(Invitations invitations, Seats seats, Journal journal, Clock clock) {
        this.invitations = invitations;
        this.seats = seats;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public void handle(UUID orgId, UUID invitationId, CurrentUser actor, IfMatch ifMatch) {
        seats.enter(orgId, actor).caller().require(Permission.INVITE);
        Invitation invitation =
                invitations.findOpen(orgId, invitationId).orElseThrow(OrgProblem.INVITATION_NOT_FOUND::exception);
        ifMatch.require(invitation.version());
        invitation.revoke(clock.instant());
        invitations.saveAndFlush(invitation);
        journal.note(orgId, actor.id(), "invitation.revoked", Target.invitation(invitationId), Map.of());
    }
}
