package io.parley.contracts.org;

import io.parley.contracts.EventType;
import java.util.UUID;

/** A member may do nothing here until reinstated. */
@EventType("org.member-suspended.v1")
public record MemberSuspended(UUID orgId, UUID userId) implements MemberEvent {}
