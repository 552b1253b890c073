package io.parley.org.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.org.OrgProblem;
import io.parley.security.Permission;
import io.parley.security.Role;
import io.parley.web.problem.Problem;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MembershipTest {

    @Test
    void startsActiveWithTheDefaultsOfItsRole() {
        Membership member = membership(Role.MEMBER);

        assertThat(member.isActive()).isTrue();
        assertThat(member.rights().effective()).isEqualTo(Permission.defaultsOf(Role.MEMBER));
    }

    @Test
    void aNewRoleDropsWhatWasGrantedToTheOldOne() {
        Membership member = membership(Role.MEMBER);
        member.receive(Set.of(Permission.READ_PUBLIC, Permission.INVITE));

        member.becomes(Role.GUEST);

        assertThat(member.rights().effective()).isEqualTo(Permission.defaultsOf(Role.GUEST));
    }

    @Test
    void theSameRoleKeepsWhatWasGranted() {
        Membership member = membership(Role.MEMBER);
        member.receive(Set.of(Permission.INVITE));

        member.becomes(Role.MEMBER);

        assertThat(member.rights().effective()).containsExactly(Permission.INVITE);
    }

    @Test
    void anOwnerHasAllPermissionsAlways() {
        Membership owner = membership(Role.OWNER);
        Set<Permission> few = Set.of(Permission.READ_PUBLIC);

        assertThatThrownBy(() -> owner.receive(few))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(OrgProblem.OWNER_PERMISSIONS));
        assertThat(owner.rights().effective()).isEqualTo(Permission.defaultsOf(Role.OWNER));
    }

    @Test
    void suspendedIsNotActive() {
        Membership member = membership(Role.MEMBER);

        member.turn(MembershipStatus.SUSPENDED);
        assertThat(member.isActive()).isFalse();

        member.turn(MembershipStatus.ACTIVE);
        assertThat(member.isActive()).isTrue();
    }

    private static Membership membership(Role role) {
        return new Membership(new UUID(1, 1), new UUID(2, 2), role, Instant.EPOCH);
    }
}
