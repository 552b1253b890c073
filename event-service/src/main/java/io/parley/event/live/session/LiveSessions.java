package io.parley.event.live.session;

import io.parley.event.EventProblem;
import io.parley.web.problem.Problem;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Keeps live sessions, and who watches. */
@Component
public class LiveSessions {

    private static final Duration WATCHING = Duration.ofSeconds(60);
    private static final String START = """
            insert into live_session (event_id, state, started_at) values (:event, 'live', :now)
            on conflict (event_id) do update set state = 'live', started_at = excluded.started_at, ended_at = null""";
    private static final String SETTLE = """
            insert into live_session (event_id, anonymous_questions) values (:event, :anonymous)
            on conflict (event_id) do update set anonymous_questions = excluded.anonymous_questions""";
    private static final String WATCH = """
            insert into live_viewer (event_id, user_id, seen_at) values (:event, :user, :now)
            on conflict (event_id, user_id) do update set seen_at = excluded.seen_at""";

    private final JdbcClient jdbc;
    private final Clock clock;

    LiveSessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The session of an event.
     *
     * @throws Problem {@code event-not-found} if the event is gone
     */
    public LiveSession find(UUID eventId) {
        return at(LiveSession.SELECT, eventId)
                .query((row, _) -> LiveSession.of(row))
                .optional()
                .orElseThrow(EventProblem.EVENT_NOT_FOUND::exception);
    }

    /** Lets it begin, perhaps again, from now. */
    public Instant start(UUID eventId) {
        Instant now = clock.instant();
        at(START, eventId).param("now", Columns.at(now)).update();
        return now;
    }

    /** Ends it now. */
    public Instant end(UUID eventId) {
        Instant now = clock.instant();
        at("update live_session set state = 'ended', ended_at = :now where event_id = :event", eventId)
                .param("now", Columns.at(now))
                .update();
        at("delete from live_viewer where event_id = :event", eventId).update();
        return now;
    }

    public void allowAnonymousQuestions(UUID eventId, boolean allowed) {
        at(SETTLE, eventId).param("anonymous", allowed).update();
    }

    /** Counts one as watching, for a minute from now. */
    public void watch(UUID eventId, UUID userId) {
        at(WATCH, eventId)
                .param("user", userId)
                .param("now", Columns.at(clock.instant()))
                .update();
    }

    public int viewers(UUID eventId) {
        return at("select count(*) from live_viewer where event_id = :event and seen_at > :since", eventId)
                .param("since", Columns.at(clock.instant().minus(WATCHING)))
                .query(Integer.class)
                .single();
    }

    private StatementSpec at(String sql, UUID eventId) {
        return jdbc.sql(sql).param("event", eventId);
    }
}
