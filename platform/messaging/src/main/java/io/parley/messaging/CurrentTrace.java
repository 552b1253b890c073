package io.parley.messaging;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** The trace that the calling thread works for. */
final class CurrentTrace {

    private final Tracer tracer;
    private final Propagator propagator;

    CurrentTrace(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** As W3C {@code traceparent}; null outside of any trace. */
    @Nullable
    String parent() {
        Span span = tracer.currentSpan();
        if (span == null) return null;
        Map<String, String> carrier = new HashMap<>();
        propagator.inject(span.context(), carrier, (_, name, value) -> carrier.put(name, value));
        return carrier.get(EventHeaders.TRACE_PARENT);
    }

    /** Lets {@code work} go on with the trace that a record belongs to, so that its log lines and events do. */
    void continued(Headers headers, Runnable work) {
        Span span =
                propagator.extract(headers, EventHeaders::text).name("event").start();
        try (Tracer.SpanInScope _ = tracer.withSpan(span)) {
            work.run();
        } finally {
            span.end();
        }
    }
}
