package io.parley.messaging.relay;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much waits in the outbox, read at most once a second. */
final class OutboxBacklog {

    record Size(long unsent, double oldestSeconds) {}

    private record Reading(@Nullable Size size, long at) {}

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final String READ = """
            select count(*) as unsent, coalesce(extract(epoch from now() -
                (select occurred_at from outbox where id = min(outbox_unsent.id))), 0) as oldest_seconds
            from outbox_unsent""";

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

    double oldestSeconds() {
        return size().map(Size::oldestSeconds).orElse(Double.NaN);
    }

    private @Nullable Size read() {
        try {
            return jdbc.sql(READ)
                    .query((row, _) -> new Size(row.getLong("unsent"), Math.max(0, row.getDouble("oldest_seconds"))))
                    .single();
        } catch (DataAccessException away) {
            return null;
        }
    }
}
