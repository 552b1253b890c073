package io.parley.gateway.trace;

import io.micrometer.tracing.propagation.Propagator;
import java.util.List;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Lets the service go on with the trace of the request, in place of all that the client may have said of traces. */
@Component
class TraceHeaders implements HttpHeadersFilter {

    private static final List<String> CLIENTS = List.of(
            "traceparent",
            "tracestate",
            "baggage",
            "b3",
            "X-B3-TraceId",
            "X-B3-SpanId",
            "X-B3-ParentSpanId",
            "X-B3-Sampled",
            "X-B3-Flags");

    private final Propagator propagator;

    TraceHeaders(Propagator propagator) {
        this.propagator = propagator;
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(input);
        CLIENTS.forEach(headers::remove);
        RequestSpan.of(exchange)
                .ifPresent(span ->
                        propagator.inject(span.context(), headers, (_, name, value) -> headers.set(name, value)));
        return headers;
    }
}
