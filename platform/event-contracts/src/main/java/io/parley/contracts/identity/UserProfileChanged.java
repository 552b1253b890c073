package io.parley.contracts.identity;

import io.parley.contracts.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The public profile of a user is now this. */
@EventType("identity.user-profile-changed.v1")
public record UserProfileChanged(
        UUID userId,
        String username,
        String displayName,
        @Nullable String avatarUrl) implements UserEvent {}
