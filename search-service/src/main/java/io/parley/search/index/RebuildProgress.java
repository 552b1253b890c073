package io.parley.search.index;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One rebuild at a time over all replicas, and how far it is. The row tells; a rebuild that died frees it after 5 min. */
@Component
class RebuildProgress {

    private static final String BEGIN = """
            update index_rebuild
               set state = 'running', events = 0, failure = null, started_at = :now, beat_at = :now, finished_at = null
             where state <> 'running' or beat_at < cast(:now as timestamptz) - interval '5 minutes'""";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicLong events = new AtomicLong();

    RebuildProgress(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What an operator is told. */
    record Status(
            String state,
            long events,
            @Nullable String failure,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {}

    boolean begin() {
        boolean begun =
                jdbc.sql(BEGIN).param("now", Timestamp.from(clock.instant())).update() == 1;
        // Who asks while one is under way must not make its count begin anew.
        if (begun) events.set(0);
        return begun;
    }

    void applied(int count) {
        jdbc.sql("update index_rebuild set events = :events, beat_at = :now")
                .param("events", events.addAndGet(count))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void finished() {
        end("done", null);
    }

    void failed(RuntimeException reason) {
        try {
            end("failed", reason.getClass().getSimpleName());
        } catch (DataAccessException e) {
            reason.addSuppressed(e);
        }
    }

    Status status() {
        return jdbc.sql("select state, events, failure, started_at, finished_at from index_rebuild")
                .query((row, _) -> new Status(
                        row.getString("state"),
                        row.getLong("events"),
                        row.getString("failure"),
                        instant(row.getTimestamp("started_at")),
                        instant(row.getTimestamp("finished_at"))))
                .single();
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private void end(String state, @Nullable String failure) {
        jdbc.sql("update index_rebuild set state = :state, failure = :failure, finished_at = :now")
                .param("state", state)
                .param("failure", failure)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
