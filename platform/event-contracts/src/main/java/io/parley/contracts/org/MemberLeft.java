package io.parley.contracts.org;

import io.parley.contracts.EventType;
import java.util.UUID;

/** Someone left or was removed. */
@EventType("org.member-left.v1")
public record MemberLeft(UUID orgId, UUID userId) implements MemberEvent {}
