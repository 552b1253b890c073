package io.parley.contracts.identity;

import io.parley.contracts.EventType;
import java.util.UUID;

/** A user follows another from now on. */
@EventType("identity.user-followed.v1")
public record UserFollowed(UUID userId, UUID otherId) implements FollowEvent {}
