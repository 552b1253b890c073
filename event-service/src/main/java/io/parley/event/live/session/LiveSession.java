package io.parley.event.live.session;

import io.parley.event.EventProblem;
import io.parley.web.problem.Problem;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The live session of an event.
 *
 * @param anonymousQuestions whether people may ask without their name
 * @param cancelled whether the event is
 */
public record LiveSession(
        UUID eventId,
        UUID orgId,
        LiveState state,
        boolean anonymousQuestions,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        boolean cancelled) {

    static final String SELECT = """
            select e.id, e.org_id, e.cancelled_at is not null as cancelled, coalesce(s.state, 'waiting') as state,
                   coalesce(s.anonymous_questions, true) as anonymous_questions, s.started_at, s.ended_at
              from event e left join live_session s on s.event_id = e.id
             where e.id = :event""";

    static LiveSession of(ResultSet row) throws SQLException {
        return new LiveSession(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "org_id"),
                LiveState.ofWire(row.getString("state")),
                row.getBoolean("anonymous_questions"),
                Columns.instantOrNull(row, "started_at"),
                Columns.instantOrNull(row, "ended_at"),
                row.getBoolean("cancelled"));
    }

    public boolean isLive() {
        return state == LiveState.LIVE;
    }

    /**
     * Passes as long as people may take part, also before it begins.
     *
     * @throws Problem {@code event-cancelled}, {@code live-ended}
     */
    public LiveSession requireOpen() {
        if (cancelled) throw EventProblem.EVENT_CANCELLED.exception();
        if (state == LiveState.ENDED) throw EventProblem.LIVE_ENDED.exception();
        return this;
    }
}
