package io.parley.org.member;

import io.parley.org.access.Area;
import io.parley.org.membership.MembershipStatus;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import io.parley.security.Role;
import io.parley.web.etag.IfMatch;
import io.parley.web.patch.Given;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to change of a member.
 *
 * @param areas where alone a moderator may moderate; null for everywhere
 */
record ChangeMemberRequest(
        @Nullable Role role,
        @Nullable MembershipStatus status,
        @Size(max = 50) @Nullable Set<Permission> permissions,
        @Nullable Given<@Size(min = 1, max = 100) List<@NotNull @Valid Area>> areas) {

    ChangeMemberCommand toCommand(UUID orgId, UUID userId, CurrentUser actor, IfMatch ifMatch) {
        return new ChangeMemberCommand(orgId, userId, actor, ifMatch, role, status, permissions, areas);
    }
}
