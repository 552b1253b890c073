package io.parley.org.member;

import io.parley.org.OrgProblem;
import io.parley.org.access.Area;
import io.parley.org.access.People;
import io.parley.org.access.Rights;
import io.parley.org.membership.Departure;
import io.parley.org.membership.Membership;
import io.parley.org.membership.MembershipId;
import io.parley.org.membership.MembershipStatus;
import io.parley.org.membership.MembershipView;
import io.parley.org.membership.Memberships;
import io.parley.org.membership.Seats;
import io.parley.security.Permission;
import io.parley.security.Role;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ChangeMember {

    private final Seats seats;
    private final Memberships memberships;
    private final Departure departure;
    private final People people;
    private final MemberChanges changes;
    private final Areas areas;

    ChangeMember(
            Seats seats,
            Memberships memberships,
            Departure departure,
            People people,
            MemberChanges changes,
            Areas areas) {
        this.seats = seats;
        this.memberships = memberships;
        this.departure = departure;
        this.people = people;
        this.changes = changes;
        this.areas = areas;
    }

    @Transactional
    public MembershipView handle(ChangeMemberCommand command) {
        Superiority actor =
                Superiority.of(seats.enter(command.orgId(), command.actor()).caller());
        Membership member = memberships
                .findById(new MembershipId(command.orgId(), command.userId()))
                .orElseThrow(OrgProblem.MEMBER_NOT_FOUND::exception);
        command.ifMatch().require(member.version());
        actor.requireAbove(member.role());

        MemberChanges.Before before = MemberChanges.Before.of(member);
        if (takesOwnership(member, command)) departure.keepAnOwner(member);
        assign(member, actor, command.role());
        give(member, actor, command.permissions());
        limit(member, command);
        if (command.status() != null) member.turn(command.status());
        changes.tell(before, memberships.saveAndFlush(member), command.actor().id());
        return MembershipView.of(member, people.one(member.userId()));
    }

    private static boolean takesOwnership(Membership member, ChangeMemberCommand command) {
        boolean demoted = command.role() != null && command.role() != Role.OWNER;
        return member.isOwner() && (demoted || command.status() == MembershipStatus.SUSPENDED);
    }

    private void limit(Membership member, ChangeMemberCommand command) {
        if (command.areas() == null) return;
        List<Area> wanted = command.areas().value();
        if (wanted != null) areas.requireThere(member.orgId(), wanted);
        member.moderate(wanted == null ? null : Set.copyOf(wanted));
    }

    private static void assign(Membership member, Superiority actor, @Nullable Role role) {
        if (role == null) return;
        actor.requireAbove(role);
        member.becomes(role);
    }

    private static void give(Membership member, Superiority actor, @Nullable Set<Permission> wanted) {
        if (wanted == null) return;
        Rights rights = member.rights();
        actor.requireMayGive(rights.held(), wanted);
        member.receive(wanted);
    }
}
