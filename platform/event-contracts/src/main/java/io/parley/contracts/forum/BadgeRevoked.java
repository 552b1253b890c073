package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import java.util.UUID;

/** What earned somebody a badge was undone. */
@EventType("forum.badge-revoked.v1")
public record BadgeRevoked(UUID userId, UUID orgId, UUID awardId, String badge) implements ParticipantEvent {}
