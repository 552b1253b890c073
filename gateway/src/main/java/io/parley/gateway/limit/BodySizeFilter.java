package io.parley.gateway.limit;

import io.parley.gateway.EdgeOrder;
import io.parley.gateway.problem.GatewayProblem;
import java.time.Duration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Refuses by the announced length, and counts along, without buffering, where none is announced. What is too large is read to its
 * end, up to a bound: a connection that closes with bytes unread is reset, and the client may never see the answer.
 */
@Component
@Order(EdgeOrder.BODY_SIZE)
class BodySizeFilter implements WebFilter {

    static final long MOST_DROPPED = 16 * 1024 * 1024;

    private static final Duration LONGEST_DROPPING = Duration.ofSeconds(5);

    private final long limit;

    BodySizeFilter(LimitProperties properties) {
        this.limit = properties.maxBody().toBytes();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        long announced = request.getHeaders().getContentLength();
        if (announced > limit) return drop(request, announced).then(Mono.error(GatewayProblem.bodyTooLarge(limit)));
        if (!request.getHeaders().containsHeader(HttpHeaders.TRANSFER_ENCODING)) return chain.filter(exchange);
        return chain.filter(
                exchange.mutate().request(new CountedBody(request, limit)).build());
    }

    private static Mono<Void> drop(ServerHttpRequest request, long announced) {
        if (announced > MOST_DROPPED) return Mono.empty();
        return request.getBody().doOnNext(DataBufferUtils::release).then().timeout(LONGEST_DROPPING, Mono.empty());
    }
}
