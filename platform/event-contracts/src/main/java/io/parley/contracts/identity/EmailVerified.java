package io.parley.contracts.identity;

import io.parley.contracts.EventType;
import java.util.UUID;

/** A user has shown that the account's e-mail address is theirs. The address stays in identity-service. */
@EventType("identity.email-verified.v1")
public record EmailVerified(UUID userId) implements UserEvent {}
