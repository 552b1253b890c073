package io.parley.gateway.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import java.util.Optional;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.web.server.ServerWebExchange;

/** The span of a request, on whichever thread one asks. */
public final class RequestSpan {

    private RequestSpan() {}

    public static Optional<Span> of(ServerWebExchange exchange) {
        return ServerRequestObservationContext.findCurrent(exchange.getAttributes())
                .flatMap(context -> Optional.ofNullable(context.<TracingContext>get(TracingContext.class)))
                .flatMap(tracing -> Optional.ofNullable(tracing.getSpan()));
    }
}
