package io.parley.forum.topic.moderation;

import io.parley.forum.topic.Topic;
import io.parley.forum.topic.Topics;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
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

/** Locks topics whose time has come, and unpins others: each once, whichever replica is first. */
@Component
class TopicTimers {

    private static final Logger log = LoggerFactory.getLogger(TopicTimers.class);

    private static final String DUE = """
        select id from topic where closes_at <= :now and deleted_at is null
         union all
        select id from topic where pinned_until <= :now and deleted_at is null
         limit 1\
        """;

    private final JdbcClient jdbc;
    private final Topics topics;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TopicTimers(JdbcClient jdbc, Topics topics, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void runAllDue() {
        try {
            boolean more = true;
            while (more) more = Boolean.TRUE.equals(transaction.execute(_ -> runNext()));
        } catch (DataAccessException | TransactionException away) {
            log.info(
                    "No topic's timer ran, the next second will: {}",
                    away.getClass().getSimpleName());
        }
    }

    private boolean runNext() {
        Instant now = clock.instant();
        Optional<UUID> due =
                jdbc.sql(DUE).param("now", Columns.at(now)).query(UUID.class).optional();
        due.ifPresent(id -> run(id, now));
        return due.isPresent();
    }

    private void run(UUID topicId, Instant now) {
        Topic topic = topics.lock(topicId);
        // Another replica may have been here while we waited for the row.
        if (!topic.state().after(now).equals(topic.state()))
            topics.change(topic, topic.state().after(now), null);
    }
}
