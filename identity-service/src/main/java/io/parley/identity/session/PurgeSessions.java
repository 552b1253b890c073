package io.parley.identity.session;

import io.parley.web.sql.Columns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What is over can't be used and needs no row; spent tokens go when they would have expired anyway. */
@Component
class PurgeSessions {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final SessionProperties properties;
    private final Clock clock;

    PurgeSessions(JdbcClient jdbc, SessionProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    public void handle() {
        Instant now = clock.instant();
        jdbc.sql("delete from session where coalesce(ended_at, expires_at) < :before")
                .param("before", Columns.at(now.minus(KEPT)))
                .update();
        jdbc.sql("delete from spent_refresh_token where spent_at < :before")
                .param("before", Columns.at(now.minus(properties.life())))
                .update();
    }
}
