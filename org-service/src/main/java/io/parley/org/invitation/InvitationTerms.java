package io.parley.org.invitation;

import io.parley.security.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an invitation gives; without {@code maxUses} it may be used any number of times. */
record InvitationTerms(
        Role role, @Nullable String email, @Nullable Integer maxUses, Instant expiresAt) {}
