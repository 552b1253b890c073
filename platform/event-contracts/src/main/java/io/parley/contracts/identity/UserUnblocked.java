package io.parley.contracts.identity;

import io.parley.contracts.EventType;
import java.util.UUID;

/** A user blocks another no longer. */
@EventType("identity.user-unblocked.v1")
public record UserUnblocked(UUID userId, UUID otherId) implements FollowEvent {}
