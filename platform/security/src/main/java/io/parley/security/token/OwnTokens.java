package io.parley.security.token;

import java.util.Optional;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

/** A bean that knows bearer tokens which this service gave out itself, such as those of bots. No other service takes them. */
@FunctionalInterface
public interface OwnTokens {

    /**
     * What such a token stands for, with the claims of an access token; empty if it isn't one of them at all.
     *
     * @throws BadJwtException if it is one, but no longer good
     */
    Optional<Jwt> read(String token);
}
