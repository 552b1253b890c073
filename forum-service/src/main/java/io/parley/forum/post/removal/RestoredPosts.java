package io.parley.forum.post.removal;

import io.parley.contracts.forum.PostRestored;
import io.parley.forum.topic.Topics;
import io.parley.messaging.Outbox;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings deleted posts back, and tells the others. Whoever does holds the topic's row. */
@Component
public class RestoredPosts {

    private static final String RESTORE = """
        with back as (delete from removed_post where %s returning post_id, body, body_html)
        update post set deleted_at = null, body = back.body, body_html = back.body_html
          from back where post.id = back.post_id
        returning post.*\
        """;

    private static final String ONE = RESTORE.formatted("post_id = :id and not with_topic");
    private static final String WITH_TOPIC = RESTORE.formatted("""
        with_topic and post_id in (select id from post where topic_id = :id)\
        """);

    private final JdbcClient jdbc;
    private final Topics topics;
    private final Outbox outbox;

    RestoredPosts(JdbcClient jdbc, Topics topics, Outbox outbox) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.outbox = outbox;
    }

    /** False if it isn't deleted, or was too long ago. */
    public boolean bringBack(UUID postId, UUID forumId, UUID userId) {
        return bringBack(ONE, postId, forumId, userId);
    }

    /** All that went with their topic. */
    public void bringBackWith(UUID topicId, UUID forumId, UUID userId) {
        bringBack(WITH_TOPIC, topicId, forumId, userId);
    }

    private boolean bringBack(String sql, UUID id, UUID forumId, UUID userId) {
        List<PostRestored> restored = jdbc.sql(sql)
                .param("id", id)
                .query((row, _) -> restored(row, forumId))
                .list();
        restored.stream().map(PostRestored::topicId).distinct().forEach(topics::recount);
        restored.forEach(event -> outbox.append(event, userId));
        return !restored.isEmpty();
    }

    private static PostRestored restored(ResultSet row, UUID forumId) throws SQLException {
        return new PostRestored(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "topic_id"),
                forumId,
                Columns.uuid(row, "org_id"),
                Columns.uuid(row, "author_id"),
                row.getInt("number"),
                Columns.uuidOrNull(row, "parent_id"),
                row.getString("body"),
                row.getString("body_html"),
                row.getInt("edit_count"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }
}
