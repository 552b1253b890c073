package io.parley.identity.personal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record MakePersonalTokenCommand(
        UUID userId,
        String name,
        List<String> scopes,
        @Nullable Instant expiresAt) {}
