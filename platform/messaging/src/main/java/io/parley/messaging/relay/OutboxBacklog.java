package io.parley.messaging.relay;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much waits in the outbox, read at most once a second. */
final class OutboxBacklog {

    /** @param oldestSeconds of those that aren't behind a refused one */
    record Size(long unsent, long stuckStreams, double oldestSeconds) {}

    private record Reading(@Nullable Size size, long at) {}

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final String READ = """
            with stuck as (select distinct topic, key from outbox_unsent where refused is not null)
            select (select count(*) from outbox_unsent) as unsent, (select count(*) from stuck) as stuck_streams,
                coalesce(extract(epoch from now() - (select occurred_at from outbox where id = (
                    select min(id) from outbox_unsent unsent
                    where not exists (select from stuck where stuck.topic = unsent.topic and stuck.key = unsent.key)
                ))), 0) as oldest_seconds""";

    private final JdbcClient jdbc;
    private @Nullable Reading last;

    OutboxBacklog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty while the database can't be asked. */
    synchronized Optional<Size> size() {
        Reading reading = last;
        if (reading == null || System.nanoTime() - reading.at() > FRESH.toNanos()) {
            reading = new Reading(read(), System.nanoTime());
            last = reading;
        }
        return Optional.ofNullable(reading.size());
    }

    double unsent() {
        return size().map(size -> (double) size.unsent()).orElse(Double.NaN);
    }

    double stuckStreams() {
        return size().map(size -> (double) size.stuckStreams()).orElse(Double.NaN);
    }

    double oldestSeconds() {
        return size().map(Size::oldestSeconds).orElse(Double.NaN);
    }

    private @Nullable Size read() {
        try {
            return jdbc.sql(READ)
                    .query((row, _) -> new Size(
                            row.getLong("unsent"),
                            row.getLong("stuck_streams"),
                            Math.max(0, row.getDouble("oldest_seconds"))))
                    .single();
        } catch (DataAccessException away) {
            return null;
        }
    }
}
