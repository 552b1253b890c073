package io.parley.org.membership;

import io.parley.org.OrgProblem;
import io.parley.org.access.People;
import io.parley.org.access.Rights;
import io.parley.org.audit.Journal;
import io.parley.org.audit.Target;
import io.parley.security.CurrentUser;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one door by which people become members: as founder, by joining, by invitation. */
@Component
public class Admission {

    private final Memberships memberships;
    private final Seats seats;
    private final People people;
    private final Sanctions sanctions;
    private final Journal journal;
    private final Clock clock;

    Admission(Memberships memberships, Seats seats, People people, Sanctions sanctions, Journal journal, Clock clock) {
        this.memberships = memberships;
        this.seats = seats;
        this.people = people;
        this.sanctions = sanctions;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The membership that this user already has.
     *
     * @throws Problem {@code membership-suspended} if it is suspended
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<MembershipView> present(UUID orgId, CurrentUser user) {
        Optional<Membership> membership = memberships.findById(new MembershipId(orgId, user.id()));
        if (membership.filter(m -> !m.isActive()).isPresent()) throw OrgProblem.MEMBERSHIP_SUSPENDED.exception();
        return membership.map(m -> MembershipView.of(m, people.meet(user)));
    }

    /** Makes this user the owner of a new organization. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void found(UUID orgId, CurrentUser founder) {
        admit(seats.lock(orgId), founder, Role.OWNER);
    }

    /**
     * Makes this user a member.
     *
     * @throws Problem {@code organization-read-only} until the organization pays, {@code organization-archived} while it is
     *     archived
     * @throws Problem {@code member-banned} for one who may not come back
     * @throws Problem {@code seat-limit-reached} if every seat is taken
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public MembershipView admit(Seats.Locked org, CurrentUser user, Role role) {
        requireRoom(org, user.id());
        UserSummary summary = people.meet(user);
        return MembershipView.of(enter(org, user.id(), Rights.of(role), "member.joined", user.id()), summary);
    }

    /**
     * Makes somebody a member again who was one, by another's will.
     *
     * @throws Problem as above, and {@code not-undoable} for one who is a member
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void readmit(Seats.Locked org, UUID userId, Rights rights, UUID actorId) {
        if (memberships.findById(new MembershipId(org.orgId(), userId)).isPresent())
            throw OrgProblem.NOT_UNDOABLE.exception();
        requireRoom(org, userId);
        enter(org, userId, rights, "member.readmitted", actorId);
    }

    private void requireRoom(Seats.Locked org, UUID userId) {
        if (org.refusal() != null) throw org.refusal().exception();
        sanctions.requireNotBanned(org.orgId(), userId);
        if (org.isFull()) throw OrgProblem.SEAT_LIMIT_REACHED.exception();
    }

    private Membership enter(Seats.Locked org, UUID userId, Rights rights, String action, UUID actorId) {
        Membership entering = new Membership(org.orgId(), userId, rights.role(), clock.instant());
        entering.moderate(rights.areas());
        Membership member = memberships.saveAndFlush(entering);
        journal.tell(
                member.joined(),
                actorId,
                action,
                Target.member(userId),
                Map.of("role", rights.role().wire()));
        seats.take(org, userId);
        return member;
    }
}
