package io.parley.identity.relation;

import io.parley.identity.IdentityProblem;
import io.parley.security.UserSummary;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of people, the latest first. */
@Component
class RelationQueries {

    private final JdbcClient jdbc;

    RelationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whom the user follows, blocks or mutes. */
    Page<UserSummary> of(UUID userId, RelationKind kind, PageRequest page) {
        return list("user_id", "other_id", userId, kind, page);
    }

    /** Who follows the user. */
    Page<UserSummary> followers(UUID userId, PageRequest page) {
        return list("other_id", "user_id", userId, RelationKind.FOLLOW, page);
    }

    void requireUser(UUID userId) {
        boolean known = jdbc.sql("select 1 from account where id = :user and deactivated_at is null")
                .param("user", userId)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!known) throw IdentityProblem.USER_NOT_FOUND.exception();
    }

    private Page<UserSummary> list(String mine, String theirs, UUID userId, RelationKind kind, PageRequest page) {
        Cursor cursor = page.cursor();
        String after = cursor == null ? "" : " and (r.created_at, r.%s) < (:since, :id)".formatted(theirs);
        JdbcClient.StatementSpec query = jdbc.sql("""
                        select a.id, a.username, a.display_name, a.avatar_url, r.created_at
                        from relation r join account a on a.id = r.%1$s
                        where r.%2$s = :user and r.kind = :kind and a.deactivated_at is null%3$s
                        order by r.created_at desc, r.%1$s desc limit :rows
                        """.formatted(theirs, mine, after))
                .param("user", userId)
                .param("kind", kind.name())
                .param("rows", page.rows());
        if (cursor != null) query.param("since", Columns.at(cursor.instant(0))).param("id", cursor.uuid(1));
        return Page.of(
                        query.query((row, _) -> relatedOf(row)).list(),
                        page,
                        last -> Cursor.of(last.since(), last.user().id()))
                .map(RelatedUser::user);
    }

    private static RelatedUser relatedOf(ResultSet row) throws SQLException {
        UserSummary user = new UserSummary(
                Columns.uuid(row, "id"),
                row.getString("username"),
                row.getString("display_name"),
                Columns.textOrNull(row, "avatar_url"));
        return new RelatedUser(user, Columns.instant(row, "created_at"));
    }
}
