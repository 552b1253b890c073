package io.parley.contracts.identity;

import io.parley.contracts.EventType;
import java.util.UUID;

/** A user wants to see and hear nothing of another, and not to be found by them. */
@EventType("identity.user-blocked.v1")
public record UserBlocked(UUID userId, UUID otherId) implements FollowEvent {}
