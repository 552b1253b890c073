package io.parley.org.invitation;

import io.parley.contracts.org.MemberInvited;
import io.parley.messaging.Ids;
import io.parley.org.OrgProblem;
import io.parley.org.access.People;
import io.parley.org.audit.Journal;
import io.parley.org.audit.Target;
import io.parley.org.membership.Seats;
import io.parley.security.OrgAccess;
import io.parley.security.Permission;
import io.parley.web.problem.CommonProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class InviteMember {

    private static final Duration USUAL_LIFE = Duration.ofDays(7);
    private static final Duration LONGEST_LIFE = Duration.ofDays(36_525);

    private final Invitations invitations;
    private final Seats seats;
    private final People people;
    private final Journal journal;
    private final Clock clock;

    InviteMember(Invitations invitations, Seats seats, People people, Journal journal, Clock clock) {
        this.invitations = invitations;
        this.seats = seats;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public NewInvitation handle(InviteMemberCommand command) {
        UUID orgId = command.orgId();
        UUID inviterId = command.inviter().id();
        requireMayInvite(command, seats.enter(orgId, command.inviter()).caller());
        people.meet(command.inviter());

        Token token = Token.fresh();
        Instant now = clock.instant();
        Invitation invitation =
                invitations.saveAndFlush(new Invitation(Ids.next(), orgId, token, terms(command, now), inviterId, now));
        String role = command.role().wire();
        journal.tell(
                new MemberInvited(orgId, invitation.id(), role),
                inviterId,
                "invitation.created",
                Target.invitation(invitation.id()),
                Map.of("role", role));
        return new NewInvitation(invitation.id(), token);
    }

    private static void requireMayInvite(InviteMemberCommand command, OrgAccess inviter) {
        inviter.require(Permission.INVITE);
        if (command.role().atLeast(inviter.role().orElseThrow())) throw OrgProblem.ROLE_NOT_BELOW_YOURS.exception();
    }

    private static InvitationTerms terms(InviteMemberCommand command, Instant now) {
        Instant expiresAt = command.expiresAt() == null ? now.plus(USUAL_LIFE) : command.expiresAt();
        if (!expiresAt.isAfter(now)) throw CommonProblem.INVALID_REQUEST.at("/expiresAt", "must be in the future");
        if (expiresAt.isAfter(now.plus(LONGEST_LIFE)))
            throw CommonProblem.INVALID_REQUEST.at("/expiresAt", "must be within a hundred years");
        return new InvitationTerms(
                command.role(), command.email(), maxUses(command), expiresAt.truncatedTo(ChronoUnit.MICROS));
    }

    /** What was meant for one address is for one person, unless it says otherwise. */
    private static @Nullable Integer maxUses(InviteMemberCommand command) {
        return command.maxUses() == null && command.email() != null ? Integer.valueOf(1) : command.maxUses();
    }
}
