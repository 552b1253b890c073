package io.parley.security.membership;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The token to ask org-service with. */
@FunctionalInterface
interface CallerToken {

    /** The token of this user if they are the caller of the request at hand; null otherwise. */
    @Nullable
    String of(@Nullable UUID userId);
}
