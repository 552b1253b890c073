package io.parley.notification.forum;

import io.parley.security.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may read a forum.
 *
 * @param restricted whether one must be a member of the organization even if that is public
 * @param leastRole the role that a member needs then
 */
public record ForumRules(boolean restricted, Role leastRole) {

    public static ForumRules of(boolean isPrivate, @Nullable String requiredRole) {
        Role least = isPrivate ? Role.MEMBER : Role.GUEST;
        if (requiredRole == null) return new ForumRules(isPrivate, least);
        Role required = Role.ofWire(requiredRole);
        return new ForumRules(true, required.atLeast(least) ? required : least);
    }

    /** Whether one may read it who has this role, if an active member. */
    public boolean readableBy(boolean publicOrg, Optional<Role> role) {
        if (publicOrg && !restricted) return true;
        return role.filter(held -> held.atLeast(leastRole)).isPresent();
    }

    List<String> readingRoles() {
        return Arrays.stream(Role.values())
                .filter(role -> role.atLeast(leastRole))
                .map(Role::wire)
                .toList();
    }
}
