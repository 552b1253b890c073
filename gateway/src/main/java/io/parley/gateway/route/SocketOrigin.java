package io.parley.gateway.route;

import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * The origin of a socket was judged here, and the realtime edge knows only our own. Without this, Netty's client would name
 * the edge's address as the origin of every program that named none.
 */
@Component
class SocketOrigin implements HttpHeadersFilter, Ordered {

    private final String publicUrl;

    SocketOrigin(RouteProperties properties) {
        this.publicUrl = properties.publicUrl();
    }

    /** Java's own HTTP client asks for an upgrade to HTTP/2 with each first request. */
    static boolean isSocket(ServerWebExchange exchange) {
        return "websocket".equalsIgnoreCase(exchange.getRequest().getHeaders().getUpgrade());
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        if (!isSocket(exchange)) return input;
        HttpHeaders headers = HttpHeaders.copyOf(input);
        headers.setOrigin(publicUrl);
        return headers;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
