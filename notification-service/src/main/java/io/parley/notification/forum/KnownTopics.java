package io.parley.notification.forum;

import io.parley.contracts.forum.PostCreated;
import io.parley.contracts.forum.PostDeleted;
import io.parley.contracts.forum.PostEdited;
import io.parley.contracts.forum.PostEvent;
import io.parley.contracts.forum.TopicChanged;
import io.parley.contracts.forum.TopicCreated;
import io.parley.contracts.forum.TopicDeleted;
import io.parley.contracts.forum.TopicMoved;
import io.parley.messaging.ReceivedEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The copy of the topics in forum.posts. */
@Component
public class KnownTopics {

    private static final String REMEMBER = """
            insert into known_topic (topic_id, forum_id, org_id, title, sequence)
            values (:topic, :forum, :org, :title, :sequence)
            on conflict (topic_id) do update
               set forum_id = excluded.forum_id, title = excluded.title, sequence = excluded.sequence
             where excluded.sequence > known_topic.sequence and not known_topic.deleted""";

    private static final String MOVE = """
            insert into known_topic (topic_id, forum_id, org_id, title, sequence)
            values (:topic, :forum, :org, '', :sequence)
            on conflict (topic_id) do update set forum_id = excluded.forum_id, sequence = excluded.sequence
             where excluded.sequence > known_topic.sequence and not known_topic.deleted""";

    private static final String BURY = """
            insert into known_topic (topic_id, forum_id, org_id, title, deleted, sequence)
            values (:topic, :forum, :org, '', true, :sequence)
            on conflict (topic_id) do update set deleted = true, title = '', sequence = excluded.sequence
             where excluded.sequence > known_topic.sequence""";

    private static final String FIND =
            "select org_id, forum_id, title, deleted, sequence from known_topic where topic_id = :topic";

    private final JdbcClient jdbc;

    KnownTopics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes what is newer than what is known. */
    public void apply(ReceivedEvent<PostEvent> event) {
        switch (event.payload()) {
            case TopicCreated e -> remember(event, e.forumId(), e.title());
            case TopicChanged e -> remember(event, e.forumId(), e.title());
            case TopicMoved e -> statement(MOVE, event, e.forumId()).update();
            case TopicDeleted e -> statement(BURY, event, e.forumId()).update();
            case PostCreated _, PostEdited _, PostDeleted _ -> {}
        }
    }

    public Optional<KnownTopic> find(UUID topicId) {
        return jdbc.sql(FIND)
                .param("topic", topicId)
                .query((row, _) -> topic(row))
                .optional();
    }

    private void remember(ReceivedEvent<PostEvent> event, UUID forumId, String title) {
        statement(REMEMBER, event, forumId).param("title", title).update();
    }

    private JdbcClient.StatementSpec statement(String sql, ReceivedEvent<PostEvent> event, UUID forumId) {
        return jdbc.sql(sql)
                .param("topic", event.payload().topicId())
                .param("forum", forumId)
                .param("org", event.payload().orgId())
                .param("sequence", event.sequence());
    }

    private static KnownTopic topic(ResultSet row) throws SQLException {
        return new KnownTopic(
                row.getObject("org_id", UUID.class),
                row.getObject("forum_id", UUID.class),
                row.getString("title"),
                row.getBoolean("deleted"),
                row.getLong("sequence"));
    }
}
