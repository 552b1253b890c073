package io.parley.identity.token;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom an access token speaks for, and in which session. */
public record TokenSubject(
        UUID userId,
        UUID sessionId,
        String username,
        String displayName,
        @Nullable String avatarUrl) {}
