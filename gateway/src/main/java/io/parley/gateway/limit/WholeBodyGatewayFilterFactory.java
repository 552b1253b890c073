package io.parley.gateway.limit;

import io.parley.gateway.problem.GatewayProblem;
import java.time.Duration;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.OrderedGatewayFilter;
import org.springframework.cloud.gateway.filter.factory.AbstractGatewayFilterFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;

/**
 * Reads a request whole before its service's breaker and time-out begin: how slow a client is says nothing about the service, and
 * holds none of its connections. Counted by the rate limiter, which stands before it.
 */
@Component
class WholeBodyGatewayFilterFactory extends AbstractGatewayFilterFactory<Object> {

    /** Of the default filters the one of this order that is named after the limiter; a route's breaker has it too, and comes later. */
    private static final int ORDER = 1;

    private final Duration patience;
    private final BodyMemory memory;

    WholeBodyGatewayFilterFactory(LimitProperties properties) {
        super(Object.class);
        this.patience = properties.bodyTimeout();
        this.memory = new BodyMemory(properties.bodyMemory().toBytes());
    }

    @Override
    public GatewayFilter apply(Object none) {
        return new OrderedGatewayFilter(this::filter, ORDER);
    }

    private Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        if (!mayHaveBody(exchange.getRequest().getHeaders())) return chain.filter(exchange);
        return Mono.using(memory::open, body -> read(body, exchange, chain), HeldBody::close);
    }

    private Mono<Void> read(HeldBody body, ServerWebExchange exchange, GatewayFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        return request.getBody()
                .doOnNext(body::add)
                .then(Mono.just(body))
                .timeout(patience, Mono.error(GatewayProblem::bodyTooSlow))
                .onErrorMap(DisconnectedClientHelper::isClientDisconnectedException, _ -> GatewayProblem.bodyCutOff())
                .map(whole -> exchange.mutate().request(whole.of(request)).build())
                .flatMap(chain::filter);
    }

    private static boolean mayHaveBody(HttpHeaders headers) {
        return headers.getContentLength() > 0 || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
    }
}
