package io.parley.gateway.route;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Tells services who calls and under which address, and lets nobody else tell them. */
@Component
class ForwardedHeaders implements HttpHeadersFilter, Ordered {

    private static final List<String> CLAIMS = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Proto",
            "X-Forwarded-Ssl",
            "X-Real-IP");

    private final ClientAddress clientAddress;

    ForwardedHeaders(ClientAddress clientAddress) {
        this.clientAddress = clientAddress;
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        boolean believed = clientAddress.cameByTrustedProxy(request);
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(input);
        CLAIMS.forEach(headers::remove);
        headers.set("X-Forwarded-For", clientAddress.of(request));
        headers.set("X-Forwarded-Proto", claimOr(believed, request, "X-Forwarded-Proto", schemeOf(request.getURI())));
        String host = claimOr(
                believed, request, "X-Forwarded-Host", request.getHeaders().getFirst(HttpHeaders.HOST));
        if (host != null) headers.set("X-Forwarded-Host", host);
        return headers;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private static @Nullable String claimOr(
            boolean believed, ServerHttpRequest request, String name, @Nullable String own) {
        String claim = believed ? request.getHeaders().getFirst(name) : null;
        return claim == null ? own : claim;
    }

    private static String schemeOf(URI uri) {
        return uri.getScheme() == null ? "http" : uri.getScheme();
    }
}
