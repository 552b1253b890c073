package io.parley.event.calendar;

import io.parley.event.EventProblem;
import io.parley.web.problem.Problem;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everybody has one token at most. */
@Component
class CalendarTokens {

    private static final String ISSUE = """
            insert into calendar_token (user_id, token_hash, created_at) values (:user, :hash, :now)
            on conflict (user_id) do update set token_hash = excluded.token_hash, created_at = excluded.created_at""";

    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new token, in the place of the one before. */
    CalendarToken issue(UUID userId) {
        CalendarToken token = CalendarToken.fresh();
        jdbc.sql(ISSUE)
                .param("user", userId)
                .param("hash", token.hash())
                .param("now", Columns.at(clock.instant()))
                .update();
        return token;
    }

    void revoke(UUID userId) {
        jdbc.sql("delete from calendar_token where user_id = :user")
                .param("user", userId)
                .update();
    }

    /**
     * Whose token it is.
     *
     * @throws Problem {@code calendar-not-found} if it is nobody's any more
     */
    UUID owner(CalendarToken token) {
        return jdbc.sql("select user_id from calendar_token where token_hash = :hash")
                .param("hash", token.hash())
                .query(UUID.class)
                .optional()
                .orElseThrow(EventProblem.CALENDAR_NOT_FOUND::exception);
    }
}
