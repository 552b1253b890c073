package io.parley.contracts.org;

import io.parley.contracts.EventType;
import java.util.List;
import java.util.UUID;

/** A suspended member is active again. */
@EventType("org.member-reinstated.v1")
public record MemberReinstated(UUID orgId, UUID userId, String role, List<String> permissions) implements MemberEvent {}
