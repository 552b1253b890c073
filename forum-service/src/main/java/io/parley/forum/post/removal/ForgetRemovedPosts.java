package io.parley.forum.post.removal;

import io.parley.forum.text.Posts;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets what deleted posts said once nobody can restore them any more. */
@Component
class ForgetRemovedPosts {

    private static final Logger log = LoggerFactory.getLogger(ForgetRemovedPosts.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Posts posts;
    private final Clock clock;

    ForgetRemovedPosts(JdbcClient jdbc, Posts posts, Clock clock) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    @Transactional
    public void forgetOld() {
        try {
            OffsetDateTime before = Columns.at(clock.instant().minus(KEPT));
            List<UUID> forgotten = jdbc.sql("delete from removed_post where removed_at < :before returning post_id")
                    .param("before", before)
                    .query(UUID.class)
                    .list();
            jdbc.sql("delete from removed_topic where removed_at < :before")
                    .param("before", before)
                    .update();
            posts.forget(forgotten);
        } catch (DataAccessException away) {
            log.info(
                    "Nothing was forgotten, the next hour will: {}",
                    away.getClass().getSimpleName());
        }
    }
}
