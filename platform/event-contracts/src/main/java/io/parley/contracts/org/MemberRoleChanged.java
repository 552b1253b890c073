package io.parley.contracts.org;

import io.parley.contracts.EventType;
import java.util.List;
import java.util.UUID;

/** The role or the effective permissions of a member are now these. */
@EventType("org.member-role-changed.v1")
public record MemberRoleChanged(UUID orgId, UUID userId, String role, List<String> permissions)
        implements MemberEvent {}
