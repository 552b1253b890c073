package io.parley.messaging.relay;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down when an event has been waiting for too long. Tells operators; no probe may look at it. */
final class OutboxHealth implements HealthIndicator {

    private final OutboxBacklog backlog;
    private final Duration limit;

    OutboxHealth(OutboxBacklog backlog, Duration limit) {
        this.backlog = backlog;
        this.limit = limit;
    }

    @Override
    public Health health() {
        return backlog.size().map(this::judge).orElseGet(() -> Health.unknown().build());
    }

    private Health judge(OutboxBacklog.Size size) {
        boolean late = size.oldestSeconds() > limit.toSeconds();
        return (late ? Health.down() : Health.up())
                .withDetail("unsent", size.unsent())
                .withDetail("oldestSeconds", size.oldestSeconds())
                .build();
    }
}
