package io.parley.identity.administration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as staff see it.
 *
 * @param lastUsedAt when one of its sessions was last renewed; null if none is kept
 * @param staffRoles what its owner may do on the whole platform
 */
record StaffUserView(
        UUID id,
        String username,
        String displayName,
        @Nullable String avatarUrl,
        String email,
        boolean emailVerified,
        AccountState state,
        List<String> staffRoles,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Ban ban) {

    /** @param until null for good */
    @Schema(name = "AccountBan")
    record Ban(String reason, @Nullable Instant until, Instant bannedAt, UUID bannedBy) {}
}
