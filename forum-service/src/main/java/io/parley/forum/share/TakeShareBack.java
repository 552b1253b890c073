package io.parley.forum.share;

import io.parley.contracts.forum.TopicUnshared;
import io.parley.forum.place.ForumPlace;
import io.parley.forum.topic.TopicGate;
import io.parley.messaging.Outbox;
import io.parley.security.CurrentUser;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a topic no more to those who follow one. */
@Component
class TakeShareBack {

    private final TopicGate gate;
    private final JdbcClient jdbc;
    private final Outbox outbox;

    TakeShareBack(TopicGate gate, JdbcClient jdbc, Outbox outbox) {
        this.gate = gate;
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    @Transactional
    public void handle(UUID topicId, CurrentUser user) {
        ForumPlace place = gate.write(topicId, user).forum().place();
        int gone = jdbc.sql("delete from share where topic_id = :topic and user_id = :user")
                .param("topic", topicId)
                .param("user", user.id())
                .update();
        if (gone == 1) outbox.append(new TopicUnshared(topicId, place.forumId(), place.orgId(), user.id()), user.id());
    }
}
