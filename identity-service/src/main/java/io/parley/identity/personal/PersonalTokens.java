package io.parley.identity.personal;

import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.sql.Columns;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PersonalTokens {

    private static final String COLUMNS =
            "select id, name, prefix, scopes, created_at, expires_at, last_used_at from personal_access_token";

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonalTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID userId, PersonalToken token, String hash) {
        jdbc.sql("""
                        insert into personal_access_token (id, user_id, name, prefix, token_hash, scopes, created_at, expires_at)
                        values (:id, :user, :name, :prefix, :hash, string_to_array(:scopes, ' '), :now, :end)
                        """)
                .param("id", token.id())
                .param("user", userId)
                .param("name", token.name())
                .param("prefix", token.prefix())
                .param("hash", hash)
                .param("scopes", String.join(" ", token.scopes()))
                .param("now", Columns.at(token.createdAt()))
                .param("end", token.expiresAt() == null ? null : Columns.at(token.expiresAt()))
                .update();
    }

    int count(UUID userId) {
        return jdbc.sql("select count(*) from personal_access_token where user_id = :user")
                .param("user", userId)
                .query(Integer.class)
                .single();
    }

    boolean remove(UUID userId, UUID id) {
        return jdbc.sql("delete from personal_access_token where user_id = :user and id = :id")
                        .param("user", userId)
                        .param("id", id)
                        .update()
                == 1;
    }

    Page<PersonalToken> of(UUID userId, PageRequest page) {
        Cursor cursor = page.cursor();
        String after = cursor == null ? "" : " and (created_at, id) < (:created, :id)";
        JdbcClient.StatementSpec query = jdbc.sql(
                        COLUMNS + " where user_id = :user" + after + " order by created_at desc, id desc limit :rows")
                .param("user", userId)
                .param("rows", page.rows());
        if (cursor != null)
            query.param("created", Columns.at(cursor.instant(0))).param("id", cursor.uuid(1));
        return Page.of(
                query.query((row, _) -> tokenOf(row)).list(), page, last -> Cursor.of(last.createdAt(), last.id()));
    }

    /** Whose it is, if it is good; it was used just now. */
    Optional<UsedToken> use(String hash) {
        return jdbc.sql("""
                        update personal_access_token t set last_used_at = :now
                        from account a
                        where t.token_hash = :hash and (t.expires_at is null or t.expires_at > :now)
                          and a.id = t.user_id and a.deactivated_at is null
                        returning t.id, t.user_id, array_to_string(t.scopes, ' ') scopes
                        """)
                .param("hash", hash)
                .param("now", Columns.at(clock.instant()))
                .query(UsedToken.class)
                .optional();
    }

    private static PersonalToken tokenOf(ResultSet row) throws SQLException {
        return new PersonalToken(
                Columns.uuid(row, "id"),
                row.getString("name"),
                row.getString("prefix"),
                texts(row.getArray("scopes")),
                Columns.instant(row, "created_at"),
                instantOrNull(row, "expires_at"),
                instantOrNull(row, "last_used_at"),
                null);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
