package io.parley.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.parley.web.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrgAccessTest {

    private static final UUID ORG = UUID.fromString("01900000-0000-7000-8000-000000000001");

    @Test
    void aMemberMayWhatTheyMay() {
        OrgAccess access = new OrgAccess(ORG, false, Optional.of(Role.MODERATOR), Set.of(Permission.POST));
        assertThatCode(() -> access.require(Permission.POST)).doesNotThrowAnyException();
        assertThat(access.isMember()).isTrue();
        assertThat(access.roleAtLeast(Role.MEMBER)).isTrue();
        assertThat(access.roleAtLeast(Role.ADMIN)).isFalse();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> access.require(Permission.INVITE))
                .matches(problem -> problem.is(AccessProblem.PERMISSION_DENIED));
    }

    @Test
    void whoIsUnknownIsAskedForATokenFirst() {
        OrgAccess access =
                new OrgAccess(ORG, true, Optional.empty(), Set.of(Permission.READ_PUBLIC), Set.of(), false, null);
        assertThat(access.isMember()).isFalse();
        assertThat(access.roleAtLeast(Role.GUEST)).isFalse();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> access.require(Permission.POST))
                .matches(problem -> problem.is(AccessProblem.UNAUTHENTICATED));
    }

    @Test
    void aModeratorOfSomePlacesModeratesThereAndInWhatIsBelow() {
        UUID own = new UUID(0, 5);
        UUID below = new UUID(0, 6);
        UUID elsewhere = new UUID(0, 7);
        OrgAccess access =
                new OrgAccess(ORG, true, Optional.of(Role.MODERATOR), Set.of(Permission.POST), Set.of(own), true, null);

        assertThat(access.can(Permission.MODERATE)).isFalse();
        assertThat(access.in(List.of(own)).can(Permission.MODERATE)).isTrue();
        assertThat(access.in(List.of(below, own)).permissions())
                .containsExactlyInAnyOrder(Permission.POST, Permission.MODERATE);
        assertThat(access.in(List.of(elsewhere)).can(Permission.MODERATE)).isFalse();
    }

    @Test
    void whereNothingIsPaidReadingAndPayingGoOn() {
        OrgAccess access = new OrgAccess(
                ORG,
                false,
                Optional.of(Role.OWNER),
                Permission.defaultsOf(Role.OWNER),
                Set.of(),
                true,
                AccessProblem.ORGANIZATION_READ_ONLY);

        access.require(Permission.READ_MEMBERS);
        access.require(Permission.MANAGE_BILLING);
        access.require(Permission.MANAGE_MEMBERS);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> access.require(Permission.POST))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(AccessProblem.ORGANIZATION_READ_ONLY));
    }
}
