package io.parley.identity.session;

import io.parley.security.CurrentUser;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SessionQueries {

    private static final String ALIVE = """
            select id, user_agent, created_at, last_used_at, expires_at
            from session
            where user_id = :user and ended_at is null and expires_at > :now
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    SessionQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Page<SessionView> alive(CurrentUser user, PageRequest page) {
        Cursor cursor = page.cursor();
        String after = cursor == null ? "" : " and (last_used_at, id) < (:lastUsed, :id)";
        JdbcClient.StatementSpec query = jdbc.sql(ALIVE + after + " order by last_used_at desc, id desc limit :rows")
                .param("user", user.id())
                .param("now", Columns.at(clock.instant()))
                .param("rows", page.rows());
        if (cursor != null)
            query.param("lastUsed", Columns.at(cursor.instant(0))).param("id", cursor.uuid(1));
        List<SessionView> rows = query.query((row, _) -> viewOf(row, user)).list();
        return Page.of(rows, page, last -> Cursor.of(last.lastUsedAt(), last.id()));
    }

    /** Whose session this refresh token belongs to: another tab may just have traded it. */
    Optional<EndSessionCommand> ownerOf(RefreshToken token) {
        return jdbc.sql("select id session_id, user_id from session"
                        + " where (token_hash = :hash or parent_hash = :hash) and ended_at is null")
                .param("hash", token.hash())
                .query(EndSessionCommand.class)
                .optional();
    }

    private static SessionView viewOf(ResultSet row, CurrentUser user) throws SQLException {
        UUID id = Columns.uuid(row, "id");
        return new SessionView(
                id,
                Device.of(Columns.textOrNull(row, "user_agent")),
                Columns.textOrNull(row, "user_agent"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "last_used_at"),
                Columns.instant(row, "expires_at"),
                id.equals(user.sessionId()));
    }
}
