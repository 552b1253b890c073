package io.parley.security.membership;

import io.parley.security.AccessProblem;
import io.parley.security.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the copy says about one organization and one viewer.
 *
 * @param refusal why the viewer writes nothing there; null where nothing is in the way
 * @param status of the viewer's membership; null if the copy has none
 */
record KnownOrg(
        boolean publicOrg,
        boolean archived,
        @Nullable AccessProblem refusal,
        @Nullable MemberStatus status,
        @Nullable Role role,
        List<String> permissions,
        Set<UUID> areas) {

    boolean isActiveMember() {
        return status == MemberStatus.ACTIVE;
    }

    /** Whether no newer truth can be better for a known viewer: who left may have come back, a suspension was said. */
    boolean isSure() {
        return archived || status == MemberStatus.ACTIVE || status == MemberStatus.SUSPENDED;
    }
}
