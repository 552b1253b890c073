package io.parley.gateway.trace;

import io.micrometer.tracing.propagation.Propagator;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Lets the service go on with the trace of the request, in place of what the client may have said. */
@Component
class TraceHeaders implements HttpHeadersFilter {

    private final Propagator propagator;

    TraceHeaders(Propagator propagator) {
        this.propagator = propagator;
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(input);
        RequestSpan.of(exchange)
                .ifPresent(span ->
                        propagator.inject(span.context(), headers, (_, name, value) -> headers.set(name, value)));
        return headers;
    }
}
