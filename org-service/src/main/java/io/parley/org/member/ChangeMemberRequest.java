package io.parley.org.member;

import io.parley.org.membership.MembershipStatus;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import io.parley.security.Role;
import io.parley.web.etag.IfMatch;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ChangeMemberRequest(
        @Nullable Role role,
        @Nullable MembershipStatus status,
        @Size(max = 50) @Nullable Set<Permission> permissions) {

    ChangeMemberCommand toCommand(UUID orgId, UUID userId, CurrentUser actor, IfMatch ifMatch) {
        return new ChangeMemberCommand(orgId, userId, actor, ifMatch, role, status, permissions);
    }
}
