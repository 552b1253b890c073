package io.parley.notification.realtime.hub;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

@Component
class EdgeMetrics {

    private final AtomicInteger sockets;
    private final Counter frames;
    private final Counter resyncs;

    EdgeMetrics(MeterRegistry meters) {
        sockets = new AtomicInteger();
        meters.gauge("realtime.sockets", sockets);
        frames = meters.counter("realtime.frames");
        resyncs = meters.counter("realtime.resyncs");
    }

    void connected() {
        sockets.incrementAndGet();
    }

    void disconnected() {
        sockets.decrementAndGet();
    }

    void sent(int count) {
        frames.increment(count);
    }

    void resynced() {
        resyncs.increment();
    }
}
