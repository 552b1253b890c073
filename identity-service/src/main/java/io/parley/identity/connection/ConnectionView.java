package io.parley.identity.connection;

import io.parley.security.UserSummary;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A connection as one of the two sees it.
 *
 * @param user the other one
 * @param requestedByMe whether the caller asked for it
 */
record ConnectionView(
        UUID id,
        UserSummary user,
        ConnectionState state,
        boolean requestedByMe,
        @Nullable String message,
        Instant createdAt,
        Instant updatedAt) {}
