package io.parley.search.visibility;

import io.parley.contracts.forum.ForumChanged;
import io.parley.contracts.forum.ForumCreated;
import io.parley.contracts.forum.ForumDeleted;
import io.parley.contracts.forum.ForumEvent;
import io.parley.messaging.ReceivedEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** The copy of every forum's rule for readers; an event that is older than what is known changes nothing. */
@Component
class KnownForums {

    private static final String REMEMBER = """
            insert into known_forum (forum_id, org_id, private, required_role, deleted, sequence)
            values (:forumId, :orgId, :private, :requiredRole, :deleted, :sequence)
            on conflict (forum_id) do update
               set private = excluded.private, required_role = excluded.required_role,
                   deleted = excluded.deleted, sequence = excluded.sequence
             where known_forum.sequence < excluded.sequence""";

    private final JdbcClient jdbc;

    KnownForums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @KafkaListener(id = "search-service.forums", topics = "forum.forums")
    void on(ReceivedEvent<ForumEvent> event) {
        switch (event.payload()) {
            case ForumCreated e -> remember(event, e.isPrivate(), e.requiredRole(), false);
            case ForumChanged e -> remember(event, e.isPrivate(), e.requiredRole(), false);
            case ForumDeleted _ -> remember(event, true, null, true);
        }
    }

    private void remember(
            ReceivedEvent<ForumEvent> event, boolean isPrivate, @Nullable String requiredRole, boolean deleted) {
        UUID forumId = event.payload().forumId();
        jdbc.sql(REMEMBER)
                .param("forumId", forumId)
                .param("orgId", event.payload().orgId())
                .param("private", isPrivate)
                .param("requiredRole", requiredRole)
                .param("deleted", deleted)
                .param("sequence", event.sequence())
                .update();
    }
}
