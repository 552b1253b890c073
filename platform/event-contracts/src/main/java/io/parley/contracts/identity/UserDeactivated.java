package io.parley.contracts.identity;

import io.parley.contracts.EventType;
import java.util.UUID;

/** A user is away of their own will. A later {@link UserProfileChanged} says that they are back. */
@EventType("identity.user-deactivated.v1")
public record UserDeactivated(UUID userId) implements UserEvent {}
