package io.parley.contracts.identity;

import io.parley.contracts.EventType;
import java.util.UUID;

/** Two users are connected: one had asked, the other agreed. */
@EventType("identity.users-connected.v1")
public record UsersConnected(UUID userId, UUID otherId) implements FollowEvent {}
