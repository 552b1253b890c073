package io.parley.forum.post;

import io.parley.web.sql.Columns;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes new texts over old ones and keeps the old ones. The caller holds the topic's row. */
@Component
class Edits {

    private final JdbcClient jdbc;
    private final TopicPlaces topics;

    Edits(JdbcClient jdbc, TopicPlaces topics) {
        this.jdbc = jdbc;
        this.topics = topics;
    }

    /** False if the topic is gone. */
    boolean lockTopic(UUID topicId) {
        return topics.lock(topicId);
    }

    void write(PostView post, EditPostCommand command, String html, Instant now) {
        keepPresentText(post.id());
        jdbc.sql("""
                        update post
                           set body = :body, body_html = :html, edit_count = edit_count + 1,
                               edited_by = :editor, updated_at = :now
                         where id = :post""")
                .param("body", command.body())
                .param("html", html)
                .param("editor", command.editor().id())
                .param("now", Columns.at(now))
                .param("post", post.id())
                .update();
        // A topic is read with its first post's text, so its ETag has to move too.
        if (post.number() == 1) touch(post.topicId());
    }

    private void keepPresentText(UUID postId) {
        jdbc.sql("""
                        insert into post_revision (post_id, number, editor_id, body, body_html, created_at)
                        select id, edit_count + 1, coalesce(edited_by, author_id), body, body_html, updated_at
                          from post where id = :post""").param("post", postId).update();
    }

    private void touch(UUID topicId) {
        jdbc.sql("update topic set version = version + 1 where id = :topic")
                .param("topic", topicId)
                .update();
    }
}
