package io.parley.notification.realtime.hub;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

@Component
class EdgeMetrics {

    private final AtomicInteger sockets;
    private final Counter frames;
    private final Counter resyncs;
    private final Timer delay;

    EdgeMetrics(MeterRegistry meters) {
        sockets = new AtomicInteger();
        meters.gauge("realtime.sockets", sockets);
        frames = meters.counter("realtime.frames");
        resyncs = meters.counter("realtime.resyncs");
        delay = Timer.builder("realtime.delay")
                .description("From an event's time to the sockets that look on")
                .serviceLevelObjectives(Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(10))
                .register(meters);
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

    void delivered(Duration since) {
        delay.record(since);
    }

    void resynced() {
        resyncs.increment();
    }
}
