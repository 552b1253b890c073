package io.parley.org.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.org.OrgProblem;
import io.parley.security.AccessProblem;
import io.parley.security.OrgAccess;
import io.parley.security.Permission;
import io.parley.security.Role;
import io.parley.web.problem.Problem;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SuperiorityTest {

    private static final UUID ORG = new UUID(1, 1);

    @Test
    void membersWithoutThePermissionManageNobody() {
        OrgAccess moderator = access(Role.MODERATOR, Permission.defaultsOf(Role.MODERATOR));

        assertThatThrownBy(() -> Superiority.of(moderator))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.type()).isEqualTo(AccessProblem.PERMISSION_DENIED));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"GUEST", "MEMBER", "MODERATOR"})
    void anAdminManagesThoseBelow(Role below) {
        assertThatCode(() -> admin().requireAbove(below)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMIN", "OWNER"})
    void anAdminManagesNoEqualsAndNoOwners(Role notBelow) {
        assertThatThrownBy(() -> admin().requireAbove(notBelow))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.type()).isEqualTo(OrgProblem.ROLE_NOT_BELOW_YOURS));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void anOwnerManagesEverybody(Role anyone) {
        Superiority owner = Superiority.of(access(Role.OWNER, Permission.defaultsOf(Role.OWNER)));

        assertThatCode(() -> owner.requireAbove(anyone)).doesNotThrowAnyException();
    }

    @Test
    void nobodyGivesWhatOneDoesNotHave() {
        Set<Permission> before = Permission.defaultsOf(Role.MEMBER);
        Set<Permission> after = EnumSet.copyOf(before);
        after.add(Permission.MANAGE_BILLING);

        assertThatThrownBy(() -> admin().requireMayGive(before, after))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.type()).isEqualTo(OrgProblem.PERMISSION_NOT_YOURS));
    }

    @Test
    void whatTheMemberAlreadyHasMayStay() {
        Set<Permission> before = Set.of(Permission.MANAGE_BILLING);
        Set<Permission> after = Set.of(Permission.MANAGE_BILLING, Permission.INVITE);

        assertThatCode(() -> admin().requireMayGive(before, after)).doesNotThrowAnyException();
    }

    private static Superiority admin() {
        return Superiority.of(access(Role.ADMIN, Permission.defaultsOf(Role.ADMIN)));
    }

    private static OrgAccess access(Role role, Set<Permission> permissions) {
        return new OrgAccess(ORG, true, Optional.of(role), permissions);
    }
}
