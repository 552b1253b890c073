package io.parley.messaging.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** The outbox for the dashboards. */
final class OutboxMetrics implements MeterBinder {

    private final OutboxBacklog backlog;

    OutboxMetrics(OutboxBacklog backlog) {
        this.backlog = backlog;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("outbox.unsent", backlog, OutboxBacklog::unsent)
                .description("Events that Kafka hasn't acknowledged yet")
                .register(registry);
        Gauge.builder("outbox.stuck", backlog, OutboxBacklog::stuckStreams)
                .description("Streams that wait behind an event that Kafka refuses")
                .register(registry);
        Gauge.builder("outbox.oldest.age", backlog, OutboxBacklog::oldestSeconds)
                .description("How long the oldest of them has been waiting, but for those behind a refused one")
                .baseUnit("seconds")
                .register(registry);
    }
}
