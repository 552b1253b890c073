package io.parley.forum;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.EventCatalog;
import io.parley.contracts.forum.ForumChanged;
import io.parley.contracts.forum.ForumCreated;
import io.parley.contracts.forum.ForumDeleted;
import io.parley.contracts.forum.PostCreated;
import io.parley.contracts.forum.PostDeleted;
import io.parley.contracts.forum.PostEdited;
import io.parley.contracts.forum.TopicChanged;
import io.parley.contracts.forum.TopicCreated;
import io.parley.contracts.forum.TopicDeleted;
import io.parley.contracts.forum.TopicMoved;
import io.parley.contracts.place.Readers;
import io.parley.messaging.ReceivedEvent;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each change puts into the outbox, which is in order at once, and one event all the way. */
@ParleyIntegrationTest
class EventsIntegrationTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    @Autowired
    private JdbcClient jdbc;

    private Community community;

    @BeforeEach
    void anOrganization() {
        community = Community.open(given, api);
    }

    @Test
    void theLifeOfAForumIsTold() {
        UUID forum = community.forum(Map.of("slug", "talk"));
        String path = "/api/v1/forums/" + forum;
        api.as(community.admin()).patch(path, Map.of("private", true, "requiredRole", "moderator"));
        api.as(community.admin()).patch(path, Map.of("private", true));
        api.as(community.admin()).delete(path);

        assertThat(events(forum))
                .containsExactly(
                        new ForumCreated(
                                forum,
                                community.orgId(),
                                "talk",
                                "General talk",
                                "discussion",
                                false,
                                null,
                                Readers.everyone(),
                                null),
                        new ForumChanged(
                                forum,
                                community.orgId(),
                                "talk",
                                "General talk",
                                "discussion",
                                true,
                                "moderator",
                                Readers.members("moderator"),
                                null),
                        new ForumDeleted(forum, community.orgId()));
        assertThat(sequences(forum)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void theLifeOfATopicIsTold() {
        UUID from = community.forum();
        UUID to = community.forum();
        UUID topic = community.topic(from, community.member());
        String path = "/api/v1/topics/" + topic;
        api.as(community.moderator()).patch(path, Map.of("locked", true, "title", "New", "forumId", to));
        api.as(community.member()).patch(path, Map.of("body", "Other"));
        api.as(community.moderator()).delete(path);

        List<DomainEvent> events = events(topic);
        assertThat(events)
                .extracting(Object::getClass)
                .containsExactly(
                        TopicCreated.class,
                        PostCreated.class,
                        TopicChanged.class,
                        TopicMoved.class,
                        PostEdited.class,
                        TopicDeleted.class);
        assertThat(sequences(topic))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 6).boxed().toList());
        assertThat(events.get(1)).isInstanceOfSatisfying(PostCreated.class, post -> {
            assertThat(post.number()).isEqualTo(1);
            assertThat(post.body()).isEqualTo("How does it work?");
        });
        assertThat(events.get(3)).isEqualTo(new TopicMoved(topic, from, to, community.orgId()));
        assertThat(events.get(4)).isInstanceOfSatisfying(PostEdited.class, post -> {
            assertThat(post.forumId()).isEqualTo(to);
            assertThat(post.editCount()).isEqualTo(1);
        });
    }

    @Test
    void theLifeOfAPostIsTold() {
        UUID forum = community.forum();
        UUID topic = community.topic(forum, community.member());
        UUID post = community.post(topic, community.member(), "One");
        JsonNode created = api.get("/api/v1/posts/" + post).body();
        api.as(community.moderator()).patch("/api/v1/posts/" + post, Map.of("body", "Two"));
        api.as(community.member()).delete("/api/v1/posts/" + post);

        List<DomainEvent> events = events(topic);
        assertThat(events.get(2)).isInstanceOfSatisfying(PostCreated.class, event -> {
            assertThat(event.postId()).isEqualTo(post);
            assertThat(event.authorId()).isEqualTo(community.member().id());
            assertThat(event.createdAt().toString())
                    .isEqualTo(created.get("createdAt").asString());
            assertThat(event.bodyHtml()).isEqualTo(created.get("bodyHtml").asString());
        });
        assertThat(events.get(3)).isInstanceOfSatisfying(PostEdited.class, event -> {
            assertThat(event.body()).isEqualTo("Two");
            assertThat(event.authorId()).isEqualTo(community.member().id());
        });
        assertThat(events.get(4)).isEqualTo(new PostDeleted(post, topic, forum, community.orgId(), 2));
        assertThat(actors(topic).get(3)).isEqualTo(community.moderator().id());
    }

    @Test
    void mentionsAreThoseWhoMayRead() {
        UserSummary otherMember = given.member(community.orgId(), Role.MEMBER);
        String text = "@" + community.guest().username() + " @"
                + otherMember.username().toUpperCase(Locale.ROOT) + " @"
                + community.stranger().username() + " `@"
                + community.moderator().username() + "` @nobody-of-that-name";
        UUID open = community.topic(community.forum(), community.member());
        UUID hidden = community.topic(community.forum(Map.of("private", true)), community.member());
        community.post(open, community.member(), text);
        community.post(hidden, community.member(), text);

        assertThat(mentioned(open))
                .containsExactlyInAnyOrder(
                        community.guest().id(),
                        otherMember.id(),
                        community.stranger().id());
        assertThat(mentioned(hidden)).containsExactly(otherMember.id());
    }

    @Test
    void oneWhoIsSuspendedIsMentionedNowhere() {
        given.suspended(community.orgId(), community.guest());
        UUID open = community.topic(community.forum(), community.member());
        community.post(open, community.member(), "@" + community.guest().username());

        assertThat(mentioned(open)).isEmpty();
    }

    @Test
    void whatIsToldReachesKafkaInItsPlace() {
        UUID topic = community.topic(community.forum(), community.member());
        UUID post = community.post(topic, community.moderator(), "Hello");

        ReceivedEvent<PostCreated> received =
                streams.await(PostCreated.class, event -> event.postId().equals(post));
        assertThat(received.sequence()).isEqualTo(3);
        assertThat(received.aggregateId()).isEqualTo(topic);
        assertThat(received.orgId()).isEqualTo(community.orgId());
        assertThat(received.actorId()).isEqualTo(community.moderator().id());
        assertThat(received.source()).isEqualTo("/forum-service");
    }

    @Test
    void whatIsRefusedIsNotTold() {
        UUID topic = community.topic(community.forum(), community.member());
        int before = events(topic).size();
        community.publish(topic, community.guest(), Map.of("body", "x"));
        community.publish(topic, community.member(), Map.of("body", ""));
        api.as(community.member()).header("If-Match", "\"v99\"").patch("/api/v1/topics/" + topic, Map.of("title", "x"));
        api.as(community.member()).patch("/api/v1/topics/" + topic, Map.of("title", "A question"));

        assertThat(events(topic)).hasSize(before);
    }

    private List<UUID> mentioned(UUID topic) {
        return ((PostCreated) events(topic).getLast()).mentionedUserIds();
    }

    private List<DomainEvent> events(UUID key) {
        return jdbc.sql("select type, payload from outbox where key = ? order by id")
                .param(key)
                .query((row, index) -> event(row.getString("type"), row.getBytes("payload")))
                .list();
    }

    private static DomainEvent event(String type, byte[] payload) {
        return JSON.readValue(
                new String(payload, StandardCharsets.UTF_8),
                EventCatalog.recordOf(type).orElseThrow());
    }

    private List<Long> sequences(UUID key) {
        return jdbc.sql("select sequence from outbox where key = ? order by id")
                .param(key)
                .query(Long.class)
                .list();
    }

    private List<UUID> actors(UUID key) {
        return jdbc.sql("select actor_id from outbox where key = ? order by id")
                .param(key)
                .query(UUID.class)
                .list();
    }
}
