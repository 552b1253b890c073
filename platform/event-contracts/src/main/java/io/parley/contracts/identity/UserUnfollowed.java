package io.parley.contracts.identity;

import io.parley.contracts.EventType;
import java.util.UUID;

/** A user follows another no longer. */
@EventType("identity.user-unfollowed.v1")
public record UserUnfollowed(UUID userId, UUID otherId) implements FollowEvent {}
