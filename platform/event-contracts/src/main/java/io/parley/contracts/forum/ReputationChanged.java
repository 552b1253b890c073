package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import java.util.UUID;

/** All that somebody wrote in an organization is worth {@code total} points now. Many changes within a moment are one. */
@EventType("forum.reputation-changed.v1")
public record ReputationChanged(UUID userId, UUID orgId, int total) implements ParticipantEvent {}
