package io.parley.security.token;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;

/**
 * The bearer token of a request (RFC 6750, section 2.1). Spring's own resolver has each of them matched by a regular
 * expression, which took longer than to find the token among those that were verified before.
 */
public final class AuthorizationHeader implements BearerTokenResolver {

    private static final String SCHEME = "Bearer";

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) return null;
        String token = header.substring(SCHEME.length());
        if (!isWellFormed(token)) throw new InvalidBearerTokenException("Bearer token is malformed");
        return token.substring(1);
    }

    // Decoders of Base64 leave out what is none, so that one token would have many spellings.
    private static boolean isWellFormed(String token) {
        if (token.length() < 2 || token.charAt(0) != ' ') return false;
        for (int i = 1; i < token.length(); i++) if (!isOfAToken(token.charAt(i))) return false;
        return true;
    }

    private static boolean isOfAToken(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || "-._~+/=".indexOf(character) >= 0;
    }
}
