package io.parley.contracts.org;

import io.parley.contracts.EventType;
import java.util.List;
import java.util.UUID;

/** Someone is now a member, with this role and these effective permissions. */
@EventType("org.member-joined.v1")
public record MemberJoined(UUID orgId, UUID userId, String role, List<String> permissions) implements MemberEvent {}
