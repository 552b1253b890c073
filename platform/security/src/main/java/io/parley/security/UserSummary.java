package io.parley.security;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user as responses embed them. */
public record UserSummary(
        UUID id,
        String username,
        String displayName,
        @Nullable String avatarUrl) {

    /** For one whose name nobody has told yet. */
    public static UserSummary unknown(UUID id) {
        return new UserSummary(id, "unknown", "Unknown", null);
    }

    /** For one who was erased. Nobody can have this name. */
    public static UserSummary deleted(UUID id) {
        return new UserSummary(id, "deleted", "Deleted user", null);
    }
}
