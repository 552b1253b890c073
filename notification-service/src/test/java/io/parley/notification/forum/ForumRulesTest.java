package io.parley.notification.forum;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.security.Role;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForumRulesTest {

    @Test
    void anOpenForumOfAPublicOrganizationIsForEveryone() {
        ForumRules open = ForumRules.of(false, null);
        assertThat(open.readableBy(true, Optional.empty())).isTrue();
        assertThat(open.readableBy(false, Optional.empty())).isFalse();
        assertThat(open.readableBy(false, Optional.of(Role.GUEST))).isTrue();
    }

    @Test
    void aPrivateForumIsForMembersButNotForGuests() {
        ForumRules hidden = ForumRules.of(true, null);
        assertThat(hidden.readableBy(true, Optional.empty())).isFalse();
        assertThat(hidden.readableBy(true, Optional.of(Role.GUEST))).isFalse();
        assertThat(hidden.readableBy(true, Optional.of(Role.MEMBER))).isTrue();
    }

    @Test
    void aRequiredRoleRestrictsAForumThatIsNotPrivate() {
        ForumRules staff = ForumRules.of(false, "moderator");
        assertThat(staff.readableBy(true, Optional.empty())).isFalse();
        assertThat(staff.readableBy(true, Optional.of(Role.MEMBER))).isFalse();
        assertThat(staff.readableBy(true, Optional.of(Role.ADMIN))).isTrue();
    }

    @Test
    void theStricterOfPrivateAndRequiredRoleCounts() {
        assertThat(ForumRules.of(true, "guest").readingRoles())
                .containsExactly("member", "moderator", "admin", "owner");
    }
}
