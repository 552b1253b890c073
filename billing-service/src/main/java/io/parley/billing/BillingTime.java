package io.parley.billing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The time by which trials, periods and patience run out. It can be moved on, as the clock of a Stripe for tests can, and is still
 * there after a restart.
 */
@Component
public class BillingTime {

    private static final String ADVANCE = """
            insert into moved_time (ahead) values (make_interval(secs => :seconds))
            on conflict (only_row) do update set ahead = moved_time.ahead + excluded.ahead""";

    private final Clock clock;
    private final JdbcClient jdbc;
    /** Null until it is first needed: there is a context also where there is no database. */
    private volatile @Nullable Duration ahead;

    BillingTime(Clock clock, JdbcClient jdbc) {
        this.clock = clock;
        this.jdbc = jdbc;
    }

    public Instant now() {
        Duration moved = ahead;
        return clock.instant().plus(moved == null ? read() : moved);
    }

    /** Moves it on, for tests and the local stack only. */
    public Instant advance(Duration by) {
        jdbc.sql(ADVANCE).param("seconds", by.toSeconds()).update();
        read();
        return now();
    }

    /** Takes over how far it was moved on. */
    Duration read() {
        Duration moved = jdbc.sql("select coalesce(sum(extract(epoch from ahead)), 0)::bigint from moved_time")
                .query(Long.class)
                .optional()
                .map(Duration::ofSeconds)
                .orElse(Duration.ZERO);
        ahead = moved;
        return moved;
    }
}
