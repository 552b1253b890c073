package io.parley.identity.app;

import io.parley.identity.IdentityProblem;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class Apps {

    private static final String SELECT =
            "select id, name, redirect_uris, secret_hash is not null as confidential, created_at from oauth_client"
                    + " where owner_id = :owner";

    private final JdbcClient jdbc;

    Apps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID ownerId, AppView app, @Nullable String secretHash) {
        jdbc.sql("""
                        insert into oauth_client (id, owner_id, name, redirect_uris, secret_hash, created_at)
                        values (:id, :owner, :name, string_to_array(:uris, ' '), :hash, :now)""")
                .param("id", app.id())
                .param("owner", ownerId)
                .param("name", app.name())
                .param("uris", String.join(" ", app.redirectUris()))
                .param("hash", secretHash, Types.VARCHAR)
                .param("now", Columns.at(app.createdAt()))
                .update();
    }

    int count(UUID ownerId) {
        return jdbc.sql("select count(*) from oauth_client where owner_id = :owner")
                .param("owner", ownerId)
                .query(Integer.class)
                .single();
    }

    Page<AppView> of(UUID ownerId, PageRequest page) {
        List<AppView> rows = jdbc.sql(
                        SELECT + " and (cast(:before as uuid) is null or id < :before) order by id desc limit :rows")
                .param("owner", ownerId)
                .param("before", page.after().map(cursor -> cursor.uuid(0)).orElse(null), Types.OTHER)
                .param("rows", page.rows())
                .query((row, _) -> app(row))
                .list();
        return Page.of(rows, page, app -> Cursor.of(app.id()));
    }

    /** @throws io.parley.web.problem.Problem {@code app-not-found} if it isn't theirs */
    AppView get(UUID ownerId, UUID id) {
        return jdbc.sql(SELECT + " and id = :id")
                .param("owner", ownerId)
                .param("id", id)
                .query((row, _) -> app(row))
                .optional()
                .orElseThrow(IdentityProblem.APP_NOT_FOUND::exception);
    }

    void renewSecret(UUID id, String hash) {
        jdbc.sql("update oauth_client set secret_hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", id)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from oauth_client where id = :id").param("id", id).update();
    }

    private static AppView app(ResultSet row) throws SQLException {
        return new AppView(
                Columns.uuid(row, "id"),
                row.getString("name"),
                Columns.texts(row, "redirect_uris"),
                row.getBoolean("confidential"),
                Columns.instant(row, "created_at"),
                null);
    }
}
