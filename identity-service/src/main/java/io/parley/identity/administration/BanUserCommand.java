package io.parley.identity.administration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param until null for good */
record BanUserCommand(
        UUID userId, UUID staffId, String reason, @Nullable Instant until) {}
