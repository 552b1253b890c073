package io.parley.contracts.identity;

import io.parley.contracts.EventType;
import java.util.UUID;

/** Two users are connected no longer. */
@EventType("identity.users-disconnected.v1")
public record UsersDisconnected(UUID userId, UUID otherId) implements FollowEvent {}
