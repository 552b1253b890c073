package io.parley.identity.administration;

import io.parley.identity.IdentityProblem;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.sql.Columns;
import io.parley.web.text.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class StaffUserQueries {

    private static final String USERS = """
            select * from (
                select a.id, a.username, a.display_name, a.avatar_url, a.email, a.email_verified_at, a.created_at,
                       b.reason, b.until, b.banned_at, b.banned_by,
                       case when b.user_id is not null then 'BANNED'
                            when a.deactivated_at is not null then 'DEACTIVATED' else 'ACTIVE' end as state,
                       (select array_agg(role order by role) from staff_role s where s.user_id = a.id) as roles,
                       (select max(last_used_at) from session s where s.user_id = a.id) as last_used_at
                  from account a
                  left join account_ban b on b.user_id = a.id and (b.until is null or b.until > :now)) u
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    StaffUserQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Page<StaffUserView> users(@Nullable String q, @Nullable AccountState state, PageRequest page) {
        var rows = jdbc.sql(USERS + """
                        where (cast(:q as text) is null
                               or strpos(lower(concat_ws(' ', username, display_name, email)), lower(:q)) > 0)
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:before as uuid) is null or id < :before)
                        order by id desc
                        limit :rows""")
                .param("now", Columns.at(clock.instant()))
                .param("q", Texts.orNull(q), Types.VARCHAR)
                .param("state", state == null ? null : state.name(), Types.VARCHAR)
                .param("before", page.after().map(cursor -> cursor.uuid(0)).orElse(null), Types.OTHER)
                .param("rows", page.rows())
                .query((row, _) -> user(row))
                .list();
        return Page.of(rows, page, user -> Cursor.of(user.id()));
    }

    StaffUserView user(UUID userId) {
        return jdbc.sql(USERS + "where id = :user")
                .param("now", Columns.at(clock.instant()))
                .param("user", userId)
                .query((row, _) -> user(row))
                .optional()
                .orElseThrow(IdentityProblem.USER_NOT_FOUND::exception);
    }

    private static StaffUserView user(ResultSet row) throws SQLException {
        AccountState state = AccountState.valueOf(row.getString("state"));
        return new StaffUserView(
                Columns.uuid(row, "id"),
                row.getString("username"),
                row.getString("display_name"),
                Columns.textOrNull(row, "avatar_url"),
                row.getString("email"),
                Columns.instantOrNull(row, "email_verified_at") != null,
                state,
                Columns.texts(row, "roles"),
                Columns.instant(row, "created_at"),
                Columns.instantOrNull(row, "last_used_at"),
                state == AccountState.BANNED ? ban(row) : null);
    }

    private static StaffUserView.Ban ban(ResultSet row) throws SQLException {
        return new StaffUserView.Ban(
                row.getString("reason"),
                Columns.instantOrNull(row, "until"),
                Columns.instant(row, "banned_at"),
                Columns.uuid(row, "banned_by"));
    }
}
