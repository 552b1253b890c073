package io.parley.security.token;

/** Gives the short-lived access token that stands for a personal access token. */
@FunctionalInterface
public interface TokenExchange {

    /** What every personal access token begins with. */
    String PREFIX = "parley_pat_";

    /**
     * A signed access token of the same user, with the scopes of the personal one, whose session is the personal one's id.
     *
     * @throws org.springframework.security.oauth2.jwt.BadJwtException if the personal one is unknown, expired or revoked
     * @throws org.springframework.security.oauth2.jwt.JwtException if nobody can tell now
     */
    String accessTokenFor(String personalToken);
}
