package io.parley.messaging.relay;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Down when an event has been waiting for too long, degraded when only streams behind a refused event wait. Tells operators; no
 * probe may look at it.
 */
final class OutboxHealth implements HealthIndicator {

    static final Status DEGRADED = new Status("DEGRADED");

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
        return Health.status(statusOf(size))
                .withDetail("unsent", size.unsent())
                .withDetail("stuckStreams", size.stuckStreams())
                .withDetail("oldestSeconds", size.oldestSeconds())
                .build();
    }

    private Status statusOf(OutboxBacklog.Size size) {
        if (size.oldestSeconds() > limit.toSeconds()) return Status.DOWN;
        return size.stuckStreams() > 0 ? DEGRADED : Status.UP;
    }
}
