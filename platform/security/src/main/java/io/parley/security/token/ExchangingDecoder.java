package io.parley.security.token;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Takes personal access tokens as well. A decoder of a service's own must be wrapped in it too. */
public final class ExchangingDecoder implements JwtDecoder {

    private final JwtDecoder accessTokens;
    private final TokenExchange exchange;

    public ExchangingDecoder(JwtDecoder accessTokens, TokenExchange exchange) {
        this.accessTokens = accessTokens;
        this.exchange = exchange;
    }

    @Override
    public Jwt decode(String token) {
        return accessTokens.decode(token.startsWith(TokenExchange.PREFIX) ? exchange.accessTokenFor(token) : token);
    }
}
