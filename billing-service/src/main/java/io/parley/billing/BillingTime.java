package io.parley.billing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The time by which trials, periods and patience run out. It can be moved on, as the clock of a Stripe for tests can, and is still
 * there after a restart.
 */
@Component
public class BillingTime implements SmartInitializingSingleton {

    private static final String ADVANCE = """
            insert into moved_time (ahead) values (make_interval(secs => :seconds))
            on conflict (only_row) do update set ahead = moved_time.ahead + excluded.ahead""";

    private final Clock clock;
    private final JdbcClient jdbc;
    private volatile Duration ahead = Duration.ZERO;

    BillingTime(Clock clock, JdbcClient jdbc) {
        this.clock = clock;
        this.jdbc = jdbc;
    }

    public Instant now() {
        return clock.instant().plus(ahead);
    }

    /** Moves it on, for tests and the local stack only. */
    public Instant advance(Duration by) {
        jdbc.sql(ADVANCE).param("seconds", by.toSeconds()).update();
        read();
        return now();
    }

    @Override
    public void afterSingletonsInstantiated() {
        read();
    }

    /** Takes over how far it was moved on. */
    void read() {
        ahead = jdbc.sql("select coalesce(sum(extract(epoch from ahead)), 0)::bigint from moved_time")
                .query(Long.class)
                .optional()
                .map(Duration::ofSeconds)
                .orElse(Duration.ZERO);
    }
}
