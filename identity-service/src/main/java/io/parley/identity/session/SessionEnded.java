package io.parley.identity.session;

import java.util.UUID;

/** Told inside this service only, as soon as the end is committed. */
record SessionEnded(UUID sessionId) {}
