package io.parley.contracts.identity;

import io.parley.contracts.EventType;
import java.util.UUID;

/** A session ended; access tokens that name it are dead from now on. */
@EventType("identity.session-revoked.v1")
public record SessionRevoked(UUID userId, UUID sessionId) implements SessionEvent {}
