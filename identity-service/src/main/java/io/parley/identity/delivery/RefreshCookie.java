package io.parley.identity.delivery;

import io.parley.identity.session.SessionProperties;
import java.time.Duration;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** A refresh token that only the browser sees, and shows to nobody but these endpoints. */
@Component
public class RefreshCookie {

    public static final String NAME = "parley_refresh";

    private final SessionProperties properties;

    RefreshCookie(SessionProperties properties) {
        this.properties = properties;
    }

    String holding(String refreshToken) {
        return cookie(refreshToken, properties.life());
    }

    public String gone() {
        return cookie("", Duration.ZERO);
    }

    private static String cookie(String value, Duration life) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(true)
                .sameSite("Strict")
                .path("/api/v1/auth")
                .maxAge(life)
                .build()
                .toString();
    }
}
