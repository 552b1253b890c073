package io.parley.gateway.token;

import io.parley.gateway.EdgeOrder;
import io.parley.gateway.problem.GatewayProblem;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** No token is fine here: the services know what is public. A token that is sent must be good. */
@Component
@Order(EdgeOrder.TOKEN)
class TokenFilter implements WebFilter {

    private static final String SCHEME = "Bearer ";
    private static final String APP_SCHEME = "Basic ";
    /** Which personal tokens are good, identity-service knows, whom the services ask; which ones of bots, chat-service does. */
    private static final List<String> KNOWN_TO_SERVICES = List.of("parley_pat_", "parley_bot_");

    private final TokenVerifier verifier;
    private final DiedSessions diedSessions;

    TokenFilter(TokenVerifier verifier, DiedSessions diedSessions) {
        this.verifier = verifier;
        this.diedSessions = diedSessions;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String authorization = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (authorization == null) return chain.filter(exchange);
        if (isApp(authorization, exchange)) return chain.filter(exchange);
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
            return Mono.error(GatewayProblem.unauthorized());
        String token = authorization.substring(SCHEME.length()).strip();
        if (KNOWN_TO_SERVICES.stream().anyMatch(token::startsWith)) return chain.filter(exchange);
        return verifier.verify(token).flatMap(caller -> admit(caller, exchange, chain));
    }

    /** Apps show their own secrets to the endpoints that give them tokens; identity-service knows which are good. */
    private static boolean isApp(String authorization, ServerWebExchange exchange) {
        return authorization.regionMatches(true, 0, APP_SCHEME, 0, APP_SCHEME.length())
                && exchange.getRequest().getPath().value().startsWith("/oauth2/");
    }

    private Mono<Void> admit(Caller caller, ServerWebExchange exchange, WebFilterChain chain) {
        if (diedSessions.contains(caller.sessionId())) return Mono.error(GatewayProblem.unauthorized());
        caller.attachTo(exchange);
        return chain.filter(exchange);
    }
}
