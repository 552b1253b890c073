package io.parley.org;

import static org.awaitility.Awaitility.await;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.forum.ForumCreated;
import io.parley.contracts.forum.PostCreated;
import io.parley.contracts.forum.TopicCreated;
import io.parley.contracts.place.Readers;
import io.parley.messaging.Ids;
import io.parley.security.UserSummary;
import io.parley.test.Streams;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forums and posts of an organization, told as forum-service would; each call returns when org-service has heard of it. */
public final class ContentScenario {

    private final Streams streams;
    private final JdbcClient jdbc;
    private final Map<UUID, Long> sequences = new ConcurrentHashMap<>();

    public ContentScenario(Streams streams, JdbcClient jdbc) {
        this.streams = streams;
        this.jdbc = jdbc;
    }

    public UUID forum(UUID orgId, Readers readers) {
        return forum(orgId, readers, null);
    }

    /** A forum below another one. */
    public UUID forum(UUID orgId, Readers readers, @Nullable UUID parentId) {
        UUID id = Ids.next();
        tell(new ForumCreated(id, orgId, "roses", "Roses", "discussion", false, null, readers, parentId), null);
        awaitRow("known_place", "place_id", id);
        awaitRow("content", "id", id);
        return id;
    }

    public UUID topic(UUID orgId, UUID forumId, UserSummary author, Instant when) {
        UUID id = Ids.next();
        tell(
                new TopicCreated(id, forumId, orgId, author.id(), "Pruning", List.of(), false, false, false, when),
                author.id());
        awaitRow("content", "id", id);
        return id;
    }

    public UUID post(UUID orgId, UUID forumId, UUID topicId, UserSummary author, int number, Instant when) {
        UUID id = Ids.next();
        tell(
                new PostCreated(
                        id, topicId, forumId, orgId, author.id(), number, null, "Cut.", "<p>Cut.</p>", List.of(), when),
                author.id());
        awaitRow("content", "id", id);
        return id;
    }

    public void tell(DomainEvent event, @Nullable UUID actorId) {
        streams.publish(event, sequences.merge(event.aggregateId(), 1L, Long::sum), actorId);
    }

    private void awaitRow(String table, String column, UUID id) {
        await().until(() -> jdbc.sql("select exists (select from " + table + " where " + column + " = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single());
    }
}
