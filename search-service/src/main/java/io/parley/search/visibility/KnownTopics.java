package io.parley.search.visibility;

import static java.util.stream.Collectors.toMap;

import io.parley.contracts.forum.PostCreated;
import io.parley.contracts.forum.PostDeleted;
import io.parley.contracts.forum.PostEdited;
import io.parley.contracts.forum.PostEvent;
import io.parley.contracts.forum.TopicChanged;
import io.parley.contracts.forum.TopicCreated;
import io.parley.contracts.forum.TopicDeleted;
import io.parley.contracts.forum.TopicMoved;
import io.parley.messaging.ReceivedEvent;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where every topic is now and what it is called: the truth that hits of the index are checked against. */
@Component
public class KnownTopics {

    private static final String REMEMBER = """
            insert into known_topic (topic_id, forum_id, title, sequence)
            values (:topicId, :forumId, :title, :sequence)
            on conflict (topic_id) do update
               set forum_id = excluded.forum_id, title = excluded.title, sequence = excluded.sequence
             where known_topic.sequence < excluded.sequence""";

    private static final String MOVE = """
            update known_topic set forum_id = :forumId, sequence = :sequence
             where topic_id = :topicId and sequence < :sequence""";

    // A topic whose creation was never seen still gets its tombstone: a late creation must not revive it.
    private static final String REMOVE = """
            insert into known_topic (topic_id, forum_id, title, deleted, sequence)
            values (:topicId, :forumId, '', true, :sequence)
            on conflict (topic_id) do update
               set title = '', deleted = true, sequence = excluded.sequence
             where known_topic.sequence < excluded.sequence""";

    private final JdbcClient jdbc;

    KnownTopics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes in what the events say of topics; an event that is older than what is known changes nothing. */
    @Transactional
    public void remember(Collection<? extends ReceivedEvent<? extends PostEvent>> events) {
        events.forEach(this::remember);
    }

    /** The topics among these that exist now, by id. */
    public Map<UUID, KnownTopic> byIds(Collection<UUID> topicIds) {
        return jdbc
                .sql("select topic_id, forum_id, title from known_topic where topic_id = any(:ids) and not deleted")
                .param("ids", topicIds.toArray(UUID[]::new))
                .query(KnownTopic.class)
                .list()
                .stream()
                .collect(toMap(KnownTopic::topicId, Function.identity()));
    }

    private void remember(ReceivedEvent<? extends PostEvent> event) {
        long sequence = event.sequence();
        switch (event.payload()) {
            case TopicCreated e -> remember(e.topicId(), e.forumId(), e.title(), sequence);
            case TopicChanged e -> remember(e.topicId(), e.forumId(), e.title(), sequence);
            case TopicMoved e -> at(MOVE, e.topicId(), e.forumId(), sequence).update();
            case TopicDeleted e ->
                at(REMOVE, e.topicId(), e.forumId(), sequence).update();
            case PostCreated _, PostEdited _, PostDeleted _ -> {}
        }
    }

    private void remember(UUID topicId, UUID forumId, String title, long sequence) {
        at(REMEMBER, topicId, forumId, sequence).param("title", title).update();
    }

    private JdbcClient.StatementSpec at(String sql, UUID topicId, UUID forumId, long sequence) {
        return jdbc.sql(sql).param("topicId", topicId).param("forumId", forumId).param("sequence", sequence);
    }
}
