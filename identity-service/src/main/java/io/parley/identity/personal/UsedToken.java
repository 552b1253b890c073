package io.parley.identity.personal;

import java.util.UUID;

/** @param scopes separated by spaces */
record UsedToken(UUID id, UUID userId, String scopes) {}
