package io.parley.notification.inbox;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes what is about something that is gone. */
@Component
class Oblivion {

    private final JdbcClient jdbc;

    Oblivion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ofPost(UUID topicId, UUID postId) {
        run("insert into gone_post (post_id) values (:id) on conflict do nothing", postId);
        jdbc.sql("delete from notification where topic_id = :topic and post_id = :post")
                .param("topic", topicId)
                .param("post", postId)
                .update();
    }

    void ofTopic(UUID topicId) {
        run("delete from notification where topic_id = :id", topicId);
        run("delete from topic_follower where topic_id = :id", topicId);
    }

    void ofForum(UUID forumId) {
        run(
                "delete from notification where topic_id in (select topic_id from known_topic where forum_id = :id)",
                forumId);
        run(
                "delete from topic_follower where topic_id in (select topic_id from known_topic where forum_id = :id)",
                forumId);
    }

    private void run(String sql, UUID id) {
        jdbc.sql(sql).param("id", id).update();
    }
}
