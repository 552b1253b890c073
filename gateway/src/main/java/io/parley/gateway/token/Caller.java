package io.parley.gateway.token;

import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;

/** Whose good token came with a request. */
public record Caller(String userId, String sessionId, long expiresAtMillis) {

    private static final String ATTRIBUTE = Caller.class.getName();

    public static Optional<Caller> of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.<Caller>getAttribute(ATTRIBUTE));
    }

    void attachTo(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }
}
