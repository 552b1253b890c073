package io.parley.identity.connection;

import io.parley.identity.IdentityProblem;
import io.parley.security.UserSummary;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ConnectionQueries {

    private static final String MINE = """
            select c.id, c.message, c.created_at, c.updated_at, c.state, c.requester_id = :user by_me,
                   a.id user_id, a.username, a.display_name, a.avatar_url
            from connection c
            join account a on a.id = case when c.requester_id = :user then c.addressee_id else c.requester_id end
            where :user in (c.requester_id, c.addressee_id)
            """;

    private final JdbcClient jdbc;

    ConnectionQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ConnectionView one(UUID id, UUID userId) {
        return jdbc.sql(MINE + " and c.id = :id")
                .param("user", userId)
                .param("id", id)
                .query((row, _) -> viewOf(row))
                .optional()
                .orElseThrow(IdentityProblem.CONNECTION_NOT_FOUND::exception);
    }

    /** The latest first. */
    Page<ConnectionView> of(UUID userId, @Nullable ConnectionState state, PageRequest page) {
        Cursor cursor = page.cursor();
        String inState = state == null ? "" : " and c.state = :state";
        String after = cursor == null ? "" : " and (c.updated_at, c.id) < (:at, :id)";
        JdbcClient.StatementSpec query = jdbc.sql(
                        MINE + inState + after + " order by c.updated_at desc, c.id desc limit :rows")
                .param("user", userId)
                .param("rows", page.rows());
        if (state != null) query.param("state", state.name());
        if (cursor != null) query.param("at", Columns.at(cursor.instant(0))).param("id", cursor.uuid(1));
        return Page.of(
                query.query((row, _) -> viewOf(row)).list(), page, last -> Cursor.of(last.updatedAt(), last.id()));
    }

    private static ConnectionView viewOf(ResultSet row) throws SQLException {
        UserSummary user = new UserSummary(
                Columns.uuid(row, "user_id"),
                row.getString("username"),
                row.getString("display_name"),
                Columns.textOrNull(row, "avatar_url"));
        return new ConnectionView(
                Columns.uuid(row, "id"),
                user,
                ConnectionState.valueOf(row.getString("state")),
                row.getBoolean("by_me"),
                Columns.textOrNull(row, "message"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }
}
