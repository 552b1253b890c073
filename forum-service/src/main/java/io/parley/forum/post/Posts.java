package io.parley.forum.post;

import io.parley.web.sql.Columns;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The rows of posts. Whoever writes here takes the topic's row first, so that numbers have no gap and nothing deadlocks. */
@Component
public class Posts {

    private static final String APPEND = """
            with numbered as (
                update topic
                   set last_post_number = last_post_number + 1, post_count = post_count + 1,
                       last_post_at = :now, version = version + 1
                 where id = :topic and deleted_at is null
                returning last_post_number, locked, forum_id)
            insert into post (id, topic_id, org_id, number, parent_id, author_id, body, body_html, created_at, updated_at)
            select :id, :topic, :org, last_post_number, :parent, :author, :body, :html, :now, :now from numbered
            returning number, (select locked from numbered) as locked, (select forum_id from numbered) as forum_id""";

    private static final String FIRST = """
            insert into post (id, topic_id, org_id, number, author_id, body, body_html, created_at, updated_at)
            values (:id, :topic, :org, 1, :author, :body, :html, :now, :now)""";

    private final JdbcClient jdbc;

    Posts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first post of a topic that was just stored. */
    public void addFirst(Post post) {
        bind(FIRST, post).update();
    }

    /** Gives the post the topic's next number; empty if the topic is gone. */
    Optional<Appended> append(Post post) {
        return bind(APPEND, post)
                .param("parent", post.parentId())
                .query((row, index) ->
                        new Appended(row.getInt("number"), row.getBoolean("locked"), Columns.uuid(row, "forum_id")))
                .optional();
    }

    boolean isInTopic(UUID postId, UUID topicId) {
        return jdbc.sql(
                        "select exists (select from post where id = :post and topic_id = :topic and deleted_at is null)")
                .param("post", postId)
                .param("topic", topicId)
                .query(Boolean.class)
                .single();
    }

    private StatementSpec bind(String sql, Post post) {
        return jdbc.sql(sql)
                .param("id", post.id())
                .param("topic", post.topicId())
                .param("org", post.orgId())
                .param("author", post.authorId())
                .param("body", post.body())
                .param("html", post.bodyHtml())
                .param("now", Columns.at(post.createdAt()));
    }

    /** The number that a post got, and what its topic was like at that moment. */
    record Appended(int number, boolean locked, UUID forumId) {}
}
