package io.parley.security.token;

import io.parley.security.DiedSessions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a correctly signed token must say to be good: our issuer, for {@code parley}, in its time (clocks may differ by 30 s),
 * of a user, of a session that lives. A decoder of a service's own must use it as well.
 */
public final class AccessTokenRules implements OAuth2TokenValidator<Jwt> {

    public static final String AUDIENCE = "parley";
    public static final Duration SKEW = Duration.ofSeconds(30);

    private final String issuer;
    private final DiedSessions died;
    private final Clock clock;

    public AccessTokenRules(String issuer, DiedSessions died, Clock clock) {
        this.issuer = issuer;
        this.died = died;
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        if (!issuer.equals(token.getClaimAsString("iss"))) return refused("issuer");
        List<String> audience = token.getAudience();
        if (audience == null || !audience.contains(AUDIENCE)) return refused("audience");
        if (!inItsTime(token)) return refused("time");
        if (isBlank(token.getClaimAsString("preferred_username")) || isBlank(token.getClaimAsString("name"))) {
            return refused("profile");
        }
        UUID session = uuid(token.getClaimAsString("sid"));
        if (uuid(token.getClaimAsString("sub")) == null || session == null) return refused("subject");
        if (died.contains(session)) return refused("session");
        return OAuth2TokenValidatorResult.success();
    }

    private boolean inItsTime(Jwt token) {
        Instant now = clock.instant();
        Instant expiry = token.getExpiresAt();
        Instant start = token.getNotBefore();
        return expiry != null
                && now.minus(SKEW).isBefore(expiry)
                && (start == null || !now.plus(SKEW).isBefore(start));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        if (text == null) return null;
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static OAuth2TokenValidatorResult refused(String rule) {
        return OAuth2TokenValidatorResult.failure(
                new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, "The token breaks the rule of its " + rule, null));
    }
}
