package io.parley.gateway.limit;

import io.parley.gateway.EdgeOrder;
import io.parley.gateway.problem.GatewayProblem;
import io.parley.gateway.route.ClientAddress;
import io.parley.gateway.token.Caller;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

@Component
@Order(EdgeOrder.RATE)
class RateLimitFilter implements WebFilter {

    private final Buckets everything;
    private final Map<String, Buckets> guarded;
    private final ClientAddress clientAddress;

    RateLimitFilter(LimitProperties properties, ClientAddress clientAddress) {
        this.everything = new Buckets(properties.requests());
        this.guarded = properties.guarded().stream()
                .collect(Collectors.toUnmodifiableMap(
                        LimitProperties.GuardedPath::path, path -> new Buckets(path.rate())));
        this.clientAddress = clientAddress;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        try {
            take(exchange);
        } catch (GatewayProblem tooMany) {
            return Mono.error(tooMany);
        }
        return chain.filter(exchange);
    }

    private void take(ServerWebExchange exchange) {
        String address = clientAddress.of(exchange.getRequest());
        Buckets tighter = guarded.get(exchange.getRequest().getPath().value());
        if (tighter != null) tighter.take(address);
        everything.take(Caller.of(exchange).map(Caller::userId).orElse(address));
    }
}
