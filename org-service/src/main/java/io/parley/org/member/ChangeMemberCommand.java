package io.parley.org.member;

import io.parley.org.access.Area;
import io.parley.org.membership.MembershipStatus;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import io.parley.security.Role;
import io.parley.web.etag.IfMatch;
import io.parley.web.patch.Given;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is null stays as it is. */
record ChangeMemberCommand(
        UUID orgId,
        UUID userId,
        CurrentUser actor,
        IfMatch ifMatch,
        @Nullable Role role,
        @Nullable MembershipStatus status,
        @Nullable Set<Permission> permissions,
        @Nullable Given<List<Area>> areas) {}
