package io.parley.gateway.limit;

import io.parley.gateway.EdgeOrder;
import io.parley.gateway.problem.GatewayProblem;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses by the announced length; counts along, without buffering, only where none is announced. */
@Component
@Order(EdgeOrder.BODY_SIZE)
class BodySizeFilter implements WebFilter {

    private final long limit;

    BodySizeFilter(LimitProperties properties) {
        this.limit = properties.maxBody().toBytes();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        if (request.getHeaders().getContentLength() > limit) return Mono.error(GatewayProblem.bodyTooLarge(limit));
        if (!request.getHeaders().containsHeader(HttpHeaders.TRANSFER_ENCODING)) return chain.filter(exchange);
        return chain.filter(
                exchange.mutate().request(new CountedBody(request, limit)).build());
    }
}
