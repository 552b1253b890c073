package io.parley.forum.post.removal;

import io.parley.web.sql.Columns;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what deleted posts said once nobody can restore them any more. */
@Component
class ForgetRemovedPosts {

    private static final Logger log = LoggerFactory.getLogger(ForgetRemovedPosts.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    ForgetRemovedPosts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void forgetOld() {
        try {
            jdbc.sql("delete from removed_post where removed_at < :before")
                    .param("before", Columns.at(clock.instant().minus(KEPT)))
                    .update();
        } catch (DataAccessException away) {
            log.info(
                    "Nothing was forgotten, the next hour will: {}",
                    away.getClass().getSimpleName());
        }
    }
}
