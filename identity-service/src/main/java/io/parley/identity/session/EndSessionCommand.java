package io.parley.identity.session;

import java.util.UUID;

/** Ends this user's session. */
public record EndSessionCommand(UUID userId, UUID sessionId) {}
