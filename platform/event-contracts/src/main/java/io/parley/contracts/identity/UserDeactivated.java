package io.parley.contracts.identity;

import io.parley.contracts.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user is away of their own will. A later {@link UserProfileChanged} says that they are back.
 *
 * @param addressHash as of {@link EmailVerified}, which the stream may keep no longer
 * @param domainHash the same
 * @param username with the two after it the public profile, for the same reason as the hashes
 */
@EventType("identity.user-deactivated.v1")
public record UserDeactivated(
        UUID userId,
        @Nullable String addressHash,
        @Nullable String username,
        @Nullable String displayName,
        @Nullable String avatarUrl,
        @Nullable String domainHash)
        implements UserEvent {}
