package io.parley.security;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who is calling, as their access token says: a controller argument. Without a token, or with a bad one, the answer is 401 and
 * the controller isn't called.
 *
 * @param sessionId the session that the token belongs to
 */
public record CurrentUser(
        UUID id,
        String username,
        String displayName,
        @Nullable String avatarUrl,
        UUID sessionId) {

    /** The user as others see them. */
    public UserSummary summary() {
        return new UserSummary(id, username, displayName, avatarUrl);
    }

    /**
     * The user of a token.
     *
     * @throws IllegalArgumentException if the token hasn't passed the checks of this service
     */
    public static CurrentUser of(Jwt token) {
        return new CurrentUser(
                UUID.fromString(required(token, "sub")),
                required(token, "preferred_username"),
                required(token, "name"),
                token.getClaimAsString("picture"),
                UUID.fromString(required(token, "sid")));
    }

    private static String required(Jwt token, String claim) {
        String value = token.getClaimAsString(claim);
        if (value == null) throw new IllegalArgumentException("A token without " + claim);
        return value;
    }
}
