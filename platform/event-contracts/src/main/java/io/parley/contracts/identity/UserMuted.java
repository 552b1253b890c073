package io.parley.contracts.identity;

import io.parley.contracts.EventType;
import java.util.UUID;

/** A user wants to hear nothing of another, who isn't told. */
@EventType("identity.user-muted.v1")
public record UserMuted(UUID userId, UUID otherId) implements FollowEvent {}
