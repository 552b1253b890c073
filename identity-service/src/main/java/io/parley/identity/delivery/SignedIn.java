package io.parley.identity.delivery;

import io.parley.security.UserSummary;
import org.jspecify.annotations.Nullable;

public record SignedIn(
        UserSummary user,
        String accessToken,
        String tokenType,
        long expiresIn,
        @Nullable String refreshToken) {}
