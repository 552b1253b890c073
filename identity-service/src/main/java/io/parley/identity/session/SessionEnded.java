package io.parley.identity.session;

import java.util.UUID;

/** Told inside this service only, in the transaction of the end. */
public record SessionEnded(UUID sessionId) {}
