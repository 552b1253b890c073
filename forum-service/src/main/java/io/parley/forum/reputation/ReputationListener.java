package io.parley.forum.reputation;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.forum.ForumDeleted;
import io.parley.contracts.forum.PostDeleted;
import io.parley.contracts.forum.PostRestored;
import io.parley.contracts.forum.TopicDeleted;
import io.parley.messaging.ReceivedEvent;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** What is deleted doesn't count any more, what is restored does again; looking twice changes nothing, so no inbox is needed. */
@Component
class ReputationListener {

    private static final String CHANGED = """
            insert into reputation_due (org_id, user_id)
            select distinct entry.org_id, entry.user_id from reputation_entry entry join post on post.id = entry.post_id
             where\s""";

    private final JdbcClient jdbc;

    ReputationListener(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @KafkaListener(
            id = "forum-service.reputation",
            topics = {"forum.posts", "forum.forums"})
    void on(ReceivedEvent<DomainEvent> event) {
        if (event.payload() instanceof PostDeleted deleted) changed("post.id = :id", deleted.postId());
        if (event.payload() instanceof PostRestored restored) changed("post.id = :id", restored.postId());
        if (event.payload() instanceof TopicDeleted deleted) changed("post.topic_id = :id", deleted.topicId());
        if (event.payload() instanceof ForumDeleted deleted)
            changed("post.topic_id in (select id from topic where forum_id = :id)", deleted.forumId());
    }

    private void changed(String which, UUID id) {
        jdbc.sql(CHANGED + which).param("id", id).update();
    }
}
