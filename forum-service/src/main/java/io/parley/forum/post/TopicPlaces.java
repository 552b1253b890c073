package io.parley.forum.post;

import io.parley.forum.forum.Place;
import io.parley.security.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class TopicPlaces {

    private static final String TOPIC = "select t.id as topic_id, t.locked, " + Place.COLUMNS + """
             from topic t join forum f on f.id = t.forum_id and f.org_id = t.org_id and f.deleted_at is null
            """ + Place.COPIES
            + " where t.id = :topic and t.deleted_at is null";

    private final JdbcClient jdbc;

    TopicPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<TopicPlace> find(UUID topicId, Viewer viewer) {
        return jdbc.sql(TOPIC)
                .param("topic", topicId)
                .param("viewer", viewer.id().orElse(null))
                .query((row, index) -> new TopicPlace(topicId, row.getBoolean("locked"), Place.of(row)))
                .optional();
    }

    /** Takes the topic's row until the end of the transaction; false if it is gone. */
    boolean lock(UUID topicId) {
        return jdbc.sql("select true from topic where id = :topic and deleted_at is null for update")
                .param("topic", topicId)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }
}
