package io.parley.gateway.origin;

import io.parley.gateway.EdgeOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** What a browser may do with an answer. A page may load from us only; anything else is no page at all. */
@Component
@Order(EdgeOrder.RESPONSE_HEADERS)
class BrowserHeadersFilter implements WebFilter {

    private static final String PAGE = "default-src 'self'; img-src 'self' https: data:; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    private static final String NO_PAGE = "default-src 'none'; frame-ancestors 'none'";

    private final boolean strictTransportSecurity;

    BrowserHeadersFilter(OriginProperties properties) {
        this.strictTransportSecurity = properties.strictTransportSecurity();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpResponse response = exchange.getResponse();
        response.beforeCommit(() -> Mono.fromRunnable(() -> decorate(response.getHeaders())));
        return chain.filter(exchange);
    }

    private void decorate(HttpHeaders headers) {
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
        if (!headers.containsHeader("Content-Security-Policy"))
            headers.set("Content-Security-Policy", isPage(headers.getContentType()) ? PAGE : NO_PAGE);
        headers.set("X-Frame-Options", "DENY");
        if (strictTransportSecurity) headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }

    private static boolean isPage(@Nullable MediaType type) {
        return type != null && MediaType.TEXT_HTML.isCompatibleWith(type);
    }
}
