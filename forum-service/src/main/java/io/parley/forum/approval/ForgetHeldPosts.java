package io.parley.forum.approval;

import io.parley.forum.held.HeldPosts;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets what was decided a while ago, and what waits for a place that is gone. */
@Component
class ForgetHeldPosts {

    private static final Logger log = LoggerFactory.getLogger(ForgetHeldPosts.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private final HeldPosts held;
    private final Clock clock;

    ForgetHeldPosts(HeldPosts held, Clock clock) {
        this.held = held;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    @Transactional
    public void forgetOld() {
        try {
            held.forget(clock.instant().minus(KEPT));
        } catch (DataAccessException away) {
            log.info(
                    "Nothing was forgotten, the next hour will: {}",
                    away.getClass().getSimpleName());
        }
    }
}
