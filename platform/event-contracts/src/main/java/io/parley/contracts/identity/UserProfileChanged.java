package io.parley.contracts.identity;

import io.parley.contracts.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The public profile of a user is now this.
 *
 * @param addressHash as of {@link EmailVerified}, which the stream may keep no longer; null until an address is verified
 * @param domainHash the same
 */
@EventType("identity.user-profile-changed.v1")
public record UserProfileChanged(
        UUID userId,
        String username,
        String displayName,
        @Nullable String avatarUrl,
        @Nullable String addressHash,
        @Nullable String domainHash)
        implements UserEvent {

    public UserProfileChanged(UUID userId, String username, String displayName, @Nullable String avatarUrl) {
        this(userId, username, displayName, avatarUrl, null, null);
    }
}
