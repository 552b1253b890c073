package io.parley.org.activity;

import io.parley.org.content.ReadableContent;
import io.parley.web.sql.Columns;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody may read of what an organization has. */
@Component
class DashboardLists {

    private static final String FORUMS = """
            select c.id, c.title, c.url,
                   (select count(*) from content t
                     where t.org_id = c.org_id and t.place_id = c.id and t.type = 'topic' and not t.gone) as topics,
                   posts.count, posts.last
            from content c
            """ + ReadableContent.JOINS + """
            cross join lateral (
                select count(*) as count, max(post.created_at) as last from content post
                 where post.org_id = c.org_id and post.place_id = c.id and post.type = 'post' and not post.gone) posts
            where c.org_id = :org and c.type = 'forum' and
            """ + ReadableContent.RULE
            + " order by posts.last desc nulls last, c.id limit 20";

    private static final String UPCOMING = "select c.* from content c " + ReadableContent.JOINS
            + " where c.org_id = :org and c.type = 'event' and c.ends_at > :now and " + ReadableContent.RULE
            + " order by c.starts_at, c.id limit 5";

    private final JdbcClient jdbc;

    DashboardLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The twenty with the newest posts. */
    List<DashboardView.ForumView> forums(UUID orgId, UUID userId) {
        return jdbc.sql(FORUMS)
                .param("org", orgId)
                .param("viewer", userId)
                .query((row, _) -> new DashboardView.ForumView(
                        Columns.uuid(row, "id"),
                        row.getString("title"),
                        row.getString("url"),
                        row.getLong("topics"),
                        row.getLong("count"),
                        Columns.instantOrNull(row, "last")))
                .list();
    }

    List<DashboardView.UpcomingView> upcoming(UUID orgId, UUID userId, Instant now) {
        return jdbc.sql(UPCOMING)
                .param("org", orgId)
                .param("viewer", userId)
                .param("now", Columns.at(now))
                .query((row, _) -> new DashboardView.UpcomingView(
                        Columns.uuid(row, "id"),
                        row.getString("title"),
                        row.getString("url"),
                        Columns.instant(row, "starts_at"),
                        Columns.instant(row, "ends_at")))
                .list();
    }
}
