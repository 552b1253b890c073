package io.parley.forum.bookmark;

import io.parley.contracts.forum.BookmarkDue;
import io.parley.messaging.Outbox;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells of bookmarks whose time has come: each once, since it is marked in the transaction that tells of it. */
@Component
class RemindOfBookmarks {

    private static final Logger log = LoggerFactory.getLogger(RemindOfBookmarks.class);
    private static final int AT_ONCE = 100;

    // Another replica takes others.
    private static final String TAKE = """
        update bookmark b set reminded_at = :now
          from post join topic t on t.id = post.topic_id join forum p on p.id = t.forum_id
         where post.id = b.post_id and (b.user_id, b.post_id) in (
               select user_id, post_id from bookmark
                where remind_at <= :now and reminded_at is null
                order by remind_at limit :most for update skip locked)
        returning b.user_id, post.id as post_id, post.topic_id, post.number, p.id as forum_id, p.org_id,
                  post.deleted_at is null and t.deleted_at is null and p.deleted_at is null as is_there\
        """;

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RemindOfBookmarks(JdbcClient jdbc, Outbox outbox, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void remindOfAllDue() {
        try {
            int taken = AT_ONCE;
            while (taken == AT_ONCE) taken = Objects.requireNonNullElse(transaction.execute(_ -> remind()), 0);
        } catch (DataAccessException | TransactionException away) {
            log.info(
                    "Nobody was reminded, the next second will: {}",
                    away.getClass().getSimpleName());
        }
    }

    int remind() {
        List<Due> taken = jdbc.sql(TAKE)
                .param("now", Columns.at(clock.instant()))
                .param("most", AT_ONCE)
                .query(Due.class)
                .list();
        taken.stream().filter(Due::isThere).forEach(due -> outbox.append(due.event(), null));
        return taken.size();
    }

    private record Due(UUID userId, UUID postId, UUID topicId, int number, UUID forumId, UUID orgId, boolean isThere) {

        BookmarkDue event() {
            return new BookmarkDue(topicId, postId, number, forumId, orgId, userId);
        }
    }
}
