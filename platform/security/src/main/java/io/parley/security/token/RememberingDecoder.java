package io.parley.security.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Checks the signature of a token once, which costs more than all else of a small request, and its rules every time: it may have
 * expired or its session died since. A key that is withdrawn counts for ten minutes more, as long as any token lives.
 */
final class RememberingDecoder implements JwtDecoder {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    private final JwtDecoder signatures;
    private final AccessTokenRules rules;
    private final Cache<String, Jwt> signed =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    /** @param signatures checks signatures and nothing else */
    RememberingDecoder(JwtDecoder signatures, AccessTokenRules rules) {
        this.signatures = signatures;
        this.rules = rules;
    }

    @Override
    public Jwt decode(String token) {
        Jwt jwt = signed.get(token, signatures::decode);
        OAuth2TokenValidatorResult verdict = rules.validate(jwt);
        if (verdict.hasErrors()) throw new JwtValidationException("The token is not good", verdict.getErrors());
        return jwt;
    }
}
