package io.parley.identity.federation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody at a provider whom the caller's account lets in. */
@Schema(name = "LinkedAccount")
record LinkedAccountView(
        UUID id,
        String provider,
        Instant linkedAt,
        @Nullable Instant lastUsedAt) {}
