package io.parley.identity.federation;

import java.time.Duration;
import org.springframework.http.ResponseCookie;

/** Ties a way to a provider and back to one browser: nobody is made to sign in as somebody else. */
final class ProviderCookie {

    static final String NAME = "parley_provider";

    private ProviderCookie() {}

    static String holding(String secret) {
        return cookie(secret, ProviderRequests.LIFE);
    }

    static String gone() {
        return cookie("", Duration.ZERO);
    }

    private static String cookie(String value, Duration life) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(true)
                .sameSite("Strict")
                .path("/api/v1/auth/providers")
                .maxAge(life)
                .build()
                .toString();
    }
}
