package io.parley.messaging;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drops sent events and inbox marks that are older than anybody asks for, every hour, a few at a time. */
final class Purge implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Purge.class);
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final int CHUNK = 5000;

    // Ids follow time, so the oldest sent rows are the first of the primary key and need no index of their own.
    private static final String SENT = """
            with oldest as (
                select id, occurred_at from outbox
                where not exists (select from outbox_unsent unsent where unsent.id = outbox.id)
                order by id limit :chunk)
            delete from outbox using oldest
            where outbox.id = oldest.id and oldest.occurred_at < now() - make_interval(secs => :seconds)""";

    private static final String RECEIVED = """
            delete from inbox where ctid in (
                select ctid from inbox
                where received_at < now() - make_interval(secs => :seconds)
                limit :chunk)""";

    private final JdbcClient jdbc;
    private final MessagingProperties properties;
    private CountDownLatch stopping = new CountDownLatch(0);

    Purge(JdbcClient jdbc, MessagingProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    @Override
    public synchronized void start() {
        CountDownLatch stop = new CountDownLatch(1);
        stopping = stop;
        Thread.ofVirtual().name("messaging-purge").start(() -> runEveryHourUntil(stop));
    }

    @Override
    public synchronized void stop() {
        stopping.countDown();
    }

    @Override
    public synchronized boolean isRunning() {
        return stopping.getCount() > 0;
    }

    private void runEveryHourUntil(CountDownLatch stop) {
        try {
            boolean stopped = stop.await(FIRST.toSeconds(), TimeUnit.SECONDS);
            while (!stopped) {
                run();
                stopped = stop.await(EVERY.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void run() {
        try {
            deleteAll(SENT, properties.keepSent());
            deleteAll(RECEIVED, properties.keepReceived());
        } catch (DataAccessException away) {
            log.info(
                    "Nothing was purged, the next hour will: {}",
                    away.getClass().getSimpleName());
        }
    }

    private void deleteAll(String delete, Duration age) {
        int deleted;
        do {
            deleted = jdbc.sql(delete)
                    .param("seconds", (double) age.toSeconds())
                    .param("chunk", CHUNK)
                    .update();
        } while (deleted > 0);
    }
}
