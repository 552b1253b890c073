package io.parley.contracts.identity;

import io.parley.contracts.EventType;
import java.util.UUID;

/** A user mutes another no longer. */
@EventType("identity.user-unmuted.v1")
public record UserUnmuted(UUID userId, UUID otherId) implements FollowEvent {}
