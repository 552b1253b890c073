package io.parley.gateway.origin;

import io.parley.gateway.EdgeOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** What a browser may do with an answer. A page and a worker may load from us only; anything else is neither. */
@Component
@Order(EdgeOrder.RESPONSE_HEADERS)
class BrowserHeadersFilter implements WebFilter {

    private static final String PAGE = "default-src 'self'; img-src 'self' https: data:; object-src 'none';"
            + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** Of scripts this only binds those that run as workers: the client's keeps files of ours. */
    private static final String SCRIPT = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'";

    private static final String NO_PAGE = "default-src 'none'; frame-ancestors 'none'";

    private final boolean strictTransportSecurity;

    BrowserHeadersFilter(OriginProperties properties) {
        this.strictTransportSecurity = properties.strictTransportSecurity();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpResponse response = exchange.getResponse();
        response.beforeCommit(() -> Mono.fromRunnable(() -> decorate(response)));
        return chain.filter(exchange);
    }

    private void decorate(ServerHttpResponse response) {
        HttpHeaders headers = response.getHeaders();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
        if (!headers.containsHeader("Content-Security-Policy") && !isKept(response))
            headers.set("Content-Security-Policy", policyFor(headers.getContentType()));
        headers.set("X-Frame-Options", "DENY");
        if (strictTransportSecurity) headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }

    /** What the browser has goes on with the policy that it came with. */
    private static boolean isKept(ServerHttpResponse response) {
        return HttpStatus.NOT_MODIFIED.equals(response.getStatusCode());
    }

    private static String policyFor(@Nullable MediaType type) {
        if (type == null) return NO_PAGE;
        if (MediaType.TEXT_HTML.isCompatibleWith(type)) return PAGE;
        return type.getSubtype().equals("javascript") ? SCRIPT : NO_PAGE;
    }
}
