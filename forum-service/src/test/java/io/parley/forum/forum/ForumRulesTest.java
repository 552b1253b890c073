package io.parley.forum.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.security.OrgAccess;
import io.parley.security.Permission;
import io.parley.security.Role;
import io.parley.web.problem.Problem;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;

class ForumRulesTest {

    @ParameterizedTest(name = "{0} org, private {1}, requires {2}: read by {3} and above")
    @CsvSource({
        "public,  false, ,          anyone",
        "public,  true,  ,          member",
        "public,  false, guest,     guest",
        "public,  true,  guest,     member",
        "public,  false, moderator, moderator",
        "public,  true,  admin,     admin",
        "private, false, ,          guest",
        "private, true,  ,          member",
        "private, false, owner,     owner",
    })
    void theLeastRoleThatReads(String org, boolean isPrivate, @Nullable String required, String least) {
        ForumRules rules =
                new ForumRules(ForumKind.DISCUSSION, isPrivate, required == null ? null : Role.ofWire(required));
        boolean publicOrg = org.equals("public");

        assertThat(rules.readableBy(access(publicOrg, null))).isEqualTo(least.equals("anyone"));
        for (Role role : Role.values()) {
            boolean expected = least.equals("anyone") || role.atLeast(Role.ofWire(least));
            assertThat(rules.readableBy(access(publicOrg, role)))
                    .as(role.wire())
                    .isEqualTo(expected);
        }
    }

    @Test
    void theRolesForSqlAreThoseThatRead() {
        ForumRules rules = new ForumRules(ForumKind.DISCUSSION, true, Role.MODERATOR);

        assertThat(rules.readingRoles()).containsExactly("moderator", "admin", "owner");
    }

    @ParameterizedTest
    @EnumSource(names = {"GUEST", "MEMBER"})
    void announcementsAreOpenedByModeratorsOnly(Role role) {
        ForumRules rules = new ForumRules(ForumKind.ANNOUNCEMENTS, false, null);

        assertThatThrownBy(() -> rules.requireTopicOpening(access(true, role))).matches(ForumRulesTest::isForbidden);
        assertThatCode(() -> rules.requireTopicOpening(access(true, Role.MODERATOR)))
                .doesNotThrowAnyException();
    }

    @Test
    void elsewhereMembersOpenTopics() {
        ForumRules rules = new ForumRules(ForumKind.QUESTIONS, false, null);

        assertThatCode(() -> rules.requireTopicOpening(access(true, Role.MEMBER)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> rules.requireTopicOpening(access(true, Role.GUEST)))
                .matches(ForumRulesTest::isForbidden);
    }

    private static boolean isForbidden(Throwable failure) {
        return failure instanceof Problem problem && problem.type().status() == HttpStatus.FORBIDDEN;
    }

    private static OrgAccess access(boolean publicOrg, @Nullable Role role) {
        Set<Permission> permissions = role == null ? Set.of() : Permission.defaultsOf(role);
        return new OrgAccess(new UUID(0, 1), publicOrg, Optional.ofNullable(role), permissions);
    }
}
