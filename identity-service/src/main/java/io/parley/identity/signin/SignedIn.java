package io.parley.identity.signin;

import io.parley.security.UserSummary;
import org.jspecify.annotations.Nullable;

record SignedIn(
        UserSummary user,
        String accessToken,
        String tokenType,
        long expiresIn,
        @Nullable String refreshToken) {}
