package io.parley.system.doctor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What services measure of themselves is where it should be. */
record MetricsCheck(List<Service> services) implements Check {

    private static final List<Limit> LIMITS = List.of(
            new Limit(
                    "outbox_oldest_age_seconds",
                    10,
                    "has events that nobody gets, the oldest for %.0f s",
                    "outbox-backlog"),
            new Limit(
                    "outbox_stuck",
                    0,
                    "has %.0f streams that wait behind an event that Kafka refuses",
                    "outbox-backlog"),
            new Limit(
                    "kafka_consumer_fetch_manager_records_lag_max",
                    10_000,
                    "is %.0f records behind",
                    "consumers-behind"),
            new Limit("events_dead_total", 0, "gave up on %.0f events since it started", "dead-letters"),
            new Limit("mails_unsent", 100, "has %.0f mails that the mail server doesn't take", "mails-unsent"),
            new Limit(
                    "stripe_events_oldest_age_seconds",
                    300,
                    "has a call of Stripe's that waits for %.0f s",
                    "webhooks-late"),
            new Limit(
                    "hikaricp_connections_pending",
                    10,
                    "has %.0f requests that wait for a database connection",
                    "database-connections"));

    private record Limit(String metric, double most, String words, String runbook) {}

    @Override
    public String name() {
        return "outboxes, consumers, mails and webhooks";
    }

    @Override
    public List<Complaint> look() throws IOException {
        List<Complaint> complaints = new ArrayList<>();
        for (Service service : services) {
            if (!service.isReady()) continue;
            for (Limit limit : LIMITS) {
                OptionalDouble value = service.metric(limit.metric());
                if (value.orElse(0) > limit.most())
                    complaints.add(new Complaint(
                            service.name() + " " + limit.words().formatted(value.getAsDouble()),
                            "docs/runbooks/%s.md".formatted(limit.runbook())));
            }
        }
        return complaints;
    }
}
