package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import java.util.UUID;

/**
 * An organization trusts somebody this far now.
 *
 * @param level 0 new, 1 basic, 2 member, 3 regular, 4 leader
 * @param granted whether a moderator said so
 */
@EventType("forum.trust-level-changed.v1")
public record TrustLevelChanged(UUID userId, UUID orgId, int level, int before, boolean granted)
        implements ParticipantEvent {}
