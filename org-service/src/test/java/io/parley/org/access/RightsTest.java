package io.parley.org.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.security.Permission;
import io.parley.security.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RightsTest {

    @Test
    void inAreasAloneOneModeratesThereAndNotEverywhere() {
        Area forum = Area.ofWire("forum:0195a2b0-0000-7000-8000-000000000003");
        Rights rights = Rights.of(Role.MODERATOR).within(Set.of(forum));

        assertThat(rights.effective()).isEqualTo(Permission.defaultsOf(Role.MEMBER));
        assertThat(rights.held()).isEqualTo(Permission.defaultsOf(Role.MODERATOR));
        assertThat(rights.moderates()).containsExactly(forum);
        assertThat(Rights.of(Role.MODERATOR).moderates()).isEmpty();
        assertThat(rights.exactly(Permission.defaultsOf(Role.MEMBER)).moderates())
                .isEmpty();
    }

    @Test
    void withoutDifferencesTheRoleDecides() {
        assertThat(Rights.of(Role.MODERATOR).effective()).isEqualTo(Permission.defaultsOf(Role.MODERATOR));
    }

    @Test
    void exactlyTheseArePermissionsKeptAsDifferences() {
        Set<Permission> wanted = EnumSet.copyOf(Permission.defaultsOf(Role.MEMBER));
        wanted.add(Permission.INVITE);
        wanted.remove(Permission.POST);

        Rights rights = Rights.of(Role.MEMBER).exactly(wanted);

        assertThat(rights.granted()).containsExactly(Permission.INVITE);
        assertThat(rights.denied()).containsExactly(Permission.POST);
        assertThat(rights.effective()).isEqualTo(wanted);
    }

    @Test
    void theDefaultsAgainLeaveNoDifference() {
        Rights rights =
                Rights.of(Role.GUEST).exactly(Set.of(Permission.INVITE)).exactly(Permission.defaultsOf(Role.GUEST));

        assertThat(rights.granted()).isEmpty();
        assertThat(rights.denied()).isEmpty();
    }

    @Test
    void whatIsStoredComesBack() {
        Rights rights = Rights.of(Role.MEMBER).exactly(Set.of(Permission.READ_PUBLIC, Permission.INVITE));

        Rights again = Rights.ofWire("member", Rights.wire(rights.granted()), Rights.wire(rights.denied()), null);

        assertThat(again).isEqualTo(rights);
        assertThat(again.permissions()).isEqualTo(List.of("content.read", "member.invite"));
    }
}
