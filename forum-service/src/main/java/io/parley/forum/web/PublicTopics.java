package io.parley.forum.web;

import io.parley.forum.place.ForumKind;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What pages and feeds need to know beside topics and posts. */
@Component
class PublicTopics {

    /** A sitemap may have 50,000. */
    private static final int MOST = 10_000;

    private static final String PUBLIC = """
        select t.id, t.title, greatest(t.last_post_at, t.updated_at) as changed_at
          from topic t
          join forum p on p.id = t.forum_id and p.deleted_at is null and p.readers = 'public'
          join known_org o on o.org_id = p.org_id and not o.archived and o.visibility = 'public'
         where t.deleted_at is null
         order by t.last_post_at desc limit :most\
        """;

    private static final String FORUM = "select id, name, description, kind from forum where id = :forum";

    private static final String LATEST = """
        select t.id, t.title, t.last_post_at, post.body_html, t.created_at, u.display_name as author
          from topic t join post on post.topic_id = t.id and post.number = 1
          left join known_user u on u.user_id = t.author_id
         where t.forum_id = :forum and t.deleted_at is null order by t.created_at desc, t.id desc limit :most\
        """;

    private static final String LATEST_POSTS = """
        select post.topic_id, post.number, post.body_html, post.created_at, u.display_name as author
          from post left join known_user u on u.user_id = post.author_id
         where post.topic_id = :topic and post.deleted_at is null order by post.number desc limit :most\
        """;

    private final JdbcClient jdbc;

    PublicTopics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that anybody may read, the last answered first. */
    List<Address> addresses() {
        return jdbc.sql(PUBLIC)
                .param("most", MOST)
                .query((row, _) -> new Address(
                        Columns.uuid(row, "id"), row.getString("title"), Columns.instant(row, "changed_at")))
                .list();
    }

    ForumName forum(UUID forumId) {
        return jdbc.sql(FORUM)
                .param("forum", forumId)
                .query((row, _) -> ForumName.of(row))
                .single();
    }

    List<FeedItem> latestTopics(UUID forumId, int most, PublicUrls urls) {
        return jdbc.sql(LATEST)
                .param("forum", forumId)
                .param("most", most)
                .query((row, _) -> FeedItem.of(
                        row, row.getString("title"), urls.page(Columns.uuid(row, "id"), row.getString("title"))))
                .list();
    }

    List<FeedItem> latestPosts(UUID topicId, String title, int most, PublicUrls urls) {
        return jdbc.sql(LATEST_POSTS)
                .param("topic", topicId)
                .param("most", most)
                .query((row, _) -> FeedItem.of(
                        row,
                        title + " #" + row.getInt("number"),
                        urls.post(Columns.uuid(row, "topic_id"), row.getInt("number"))))
                .list();
    }

    record Address(UUID topicId, String title, Instant changedAt) {}

    record ForumName(UUID id, String name, String description, ForumKind kind) {

        static ForumName of(ResultSet row) throws SQLException {
            String description = Columns.textOrNull(row, "description");
            return new ForumName(
                    Columns.uuid(row, "id"),
                    row.getString("name"),
                    description == null ? "" : description,
                    ForumKind.ofWire(row.getString("kind")));
        }
    }
}
