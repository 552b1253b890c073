package io.parley.forum.reputation;

import io.parley.contracts.place.Subject;
import io.parley.forum.place.ForumPlace;
import io.parley.places.PlaceRule;
import io.parley.security.OrgAccess;
import io.parley.security.OrgDirectory;
import io.parley.security.Role;
import io.parley.security.Viewer;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ReputationQueries {

    private static final String COUNTED = """
              from reputation_entry e
              join post on post.id = e.post_id and post.deleted_at is null
              join topic t on t.id = post.topic_id and t.deleted_at is null
            """;

    private static final String TOTAL =
            "select coalesce(sum(e.points), 0)" + COUNTED + " where e.org_id = :org and e.user_id = :user";

    private static final String NEWEST = "select e.id, e.points, e.reason, e.created_at, e.post_id, t.id as topic_id,"
            + " t.title, post.number" + COUNTED
            + " join forum p on p.id = t.forum_id and p.deleted_at is null"
            + " cross join (select cast(:status as text) as status, cast(:role as text) as role) m" + ForumPlace.RULE
            + " where e.org_id = :org and e.user_id = :user and " + PlaceRule.ADMITTED
            + """
               and (cast(:at as timestamptz) is null or (e.created_at, e.id) < (:at, cast(:id as uuid)))
             order by e.created_at desc, e.id desc limit :rows""";

    private final JdbcClient jdbc;
    private final OrgDirectory directory;

    ReputationQueries(JdbcClient jdbc, OrgDirectory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    /** All that counts, and of the entries those about what the viewer may read. */
    ReputationView of(UUID userId, UUID orgId, Viewer viewer, PageRequest page) {
        OrgAccess access = directory.accessOf(orgId, viewer);
        List<Row> rows = jdbc.sql(NEWEST)
                .param("org", orgId)
                .param("user", userId)
                .param("visibility", access.publicOrg() ? "public" : "private")
                .param("status", access.isMember() ? "active" : null)
                .param("role", access.role().map(Role::wire).orElse(null))
                .param(
                        "at",
                        page.after()
                                .map(cursor -> Columns.at(cursor.instant(0)))
                                .orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", page.after().map(cursor -> cursor.uuid(1)).orElse(null), Types.OTHER)
                .param("rows", page.rows())
                .query((row, _) -> Row.of(row))
                .list();
        Page<Row> found = Page.of(rows, page, last -> Cursor.of(last.view().createdAt(), last.id()));
        return new ReputationView(
                total(userId, orgId), found.items().stream().map(Row::view).toList(), found.nextCursor());
    }

    int total(UUID userId, UUID orgId) {
        return jdbc.sql(TOTAL)
                .param("org", orgId)
                .param("user", userId)
                .query(Integer.class)
                .single();
    }

    private record Row(UUID id, ReputationView.Entry view) {

        static Row of(ResultSet row) throws SQLException {
            String url = "/topics/" + Columns.uuid(row, "topic_id") + "#post-" + row.getInt("number");
            Subject subject = new Subject("post", Columns.uuid(row, "post_id"), url, row.getString("title"));
            Instant at = Columns.instant(row, "created_at");
            return new Row(
                    Columns.uuid(row, "id"),
                    new ReputationView.Entry(row.getInt("points"), row.getString("reason"), subject, at));
        }
    }
}
