package io.parley.gateway.origin;

import io.parley.gateway.EdgeOrder;
import io.parley.gateway.problem.GatewayProblem;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.cors.reactive.DefaultCorsProcessor;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * A browser names the page that calls; only known ones may, for requests and WebSockets alike. Programs send no Origin and
 * pass. The Host is not asked: after DNS rebinding it says whatever the attacker likes.
 */
@Component
@Order(EdgeOrder.ORIGIN)
class OriginFilter implements WebFilter {

    private final Set<String> allowed;
    private final CorsConfiguration rules;
    private final DefaultCorsProcessor cors = new DefaultCorsProcessor();

    OriginFilter(OriginProperties properties) {
        allowed = Set.copyOf(properties.allowedOrigins());
        rules = new CorsConfiguration();
        rules.setAllowedOrigins(properties.allowedOrigins());
        rules.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        rules.setAllowedHeaders(
                List.of("Authorization", "Content-Type", "Idempotency-Key", "If-Match", "If-None-Match"));
        rules.setExposedHeaders(List.of("ETag", "Idempotent-Replayed", "Link", "Location", "Retry-After"));
        rules.setAllowCredentials(true);
        rules.setMaxAge(Duration.ofHours(1));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String origin = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ORIGIN);
        if (origin == null) return chain.filter(exchange);
        if (!allowed.contains(origin) || !cors.process(rules, exchange))
            return Mono.error(GatewayProblem.originNotAllowed());
        return CorsUtils.isPreFlightRequest(exchange.getRequest()) ? Mono.empty() : chain.filter(exchange);
    }
}
