package io.parley.forum.forum;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.forum.place.ForumKind;
import io.parley.places.PlaceRule;
import io.parley.security.OrgAccess;
import io.parley.security.Role;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForumSettingsTest {

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
        ForumSettings settings = settings(isPrivate, required == null ? null : Role.ofWire(required));
        boolean publicOrg = org.equals("public");

        assertThat(isReadBy(settings, publicOrg, null)).isEqualTo(least.equals("anyone"));
        for (Role role : Role.values()) {
            boolean expected = least.equals("anyone") || role.atLeast(Role.ofWire(least));
            assertThat(isReadBy(settings, publicOrg, role)).as(role.wire()).isEqualTo(expected);
        }
    }

    private static boolean isReadBy(ForumSettings settings, boolean publicOrg, @Nullable Role role) {
        OrgAccess access = new OrgAccess(new UUID(0, 1), publicOrg, Optional.ofNullable(role), Set.of());
        return PlaceRule.admits(settings.readers(), access, false);
    }

    private static ForumSettings settings(boolean isPrivate, @Nullable Role required) {
        return new ForumSettings("talk", "Talk", null, ForumKind.DISCUSSION, null, isPrivate, required, 0, null, 500);
    }
}
