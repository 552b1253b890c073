package io.parley.contracts.identity;

import io.parley.contracts.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Someone opened an account. */
@EventType("identity.user-registered.v1")
public record UserRegistered(
        UUID userId,
        String username,
        String displayName,
        @Nullable String avatarUrl) implements UserEvent {}
