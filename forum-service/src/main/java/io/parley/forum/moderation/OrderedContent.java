package io.parley.forum.moderation;

import io.parley.contracts.forum.PostEvent;
import io.parley.web.sql.Columns;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what an order is about. */
@Component
class OrderedContent {

    private static final String POST = """
        select post.topic_id, post.id as post_id, post.number, t.forum_id
          from post join topic t on t.id = post.topic_id
         where post.id = :id and post.org_id = :org\
        """;

    private static final String TOPIC = """
        select post.topic_id, post.id as post_id, post.number, t.forum_id
          from post join topic t on t.id = post.topic_id
         where t.id = :id and t.org_id = :org and post.number = 1\
        """;

    private final JdbcClient jdbc;

    OrderedContent(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty for what isn't ours, or not of this organization. */
    Optional<Found> find(String type, UUID id, UUID orgId) {
        return switch (type) {
            case PostEvent.POST -> query(POST, id, orgId);
            case PostEvent.TOPIC -> query(TOPIC, id, orgId);
            default -> Optional.empty();
        };
    }

    private Optional<Found> query(String sql, UUID id, UUID orgId) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("org", orgId)
                .query((row, _) -> new Found(
                        Columns.uuid(row, "topic_id"),
                        Columns.uuid(row, "forum_id"),
                        Columns.uuid(row, "post_id"),
                        row.getInt("number")))
                .optional();
    }

    record Found(UUID topicId, UUID forumId, UUID postId, int number) {

        /** A topic is nothing without its first post. */
        boolean isTopic() {
            return number == 1;
        }
    }
}
