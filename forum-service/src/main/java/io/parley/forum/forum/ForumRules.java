package io.parley.forum.forum;

import io.parley.contracts.place.Readers;
import io.parley.forum.ForumProblem;
import io.parley.security.OrgAccess;
import io.parley.security.Permission;
import io.parley.security.Role;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may read a forum, write in it, and open topics in it. Every operation decides by this. */
public record ForumRules(
        ForumKind kind, boolean isPrivate, @Nullable Role requiredRole) {

    public boolean readableBy(OrgAccess access) {
        return openToAll(access.publicOrg()) || access.roleAtLeast(leastRole());
    }

    /** Whether one who is no member, or nobody at all, may read it. */
    public boolean openToAll(boolean publicOrg) {
        return publicOrg && !isPrivate && requiredRole == null;
    }

    public void requireTopicOpening(OrgAccess access) {
        access.require(Permission.POST);
        if (kind == ForumKind.ANNOUNCEMENTS && !access.can(Permission.MODERATE))
            throw ForumProblem.ANNOUNCEMENTS_ONLY.exception();
    }

    /** The roles that may read what is not open to all. */
    public List<String> readingRoles() {
        return Arrays.stream(Role.values())
                .filter(role -> role.atLeast(leastRole()))
                .map(Role::wire)
                .toList();
    }

    /** What the other services are told. */
    Readers readers() {
        return openToAll(true)
                ? Readers.everyone()
                : Readers.members(leastRole().wire());
    }

    Role leastRole() {
        Role least = isPrivate ? Role.MEMBER : Role.GUEST;
        return requiredRole != null && requiredRole.atLeast(least) ? requiredRole : least;
    }
}
