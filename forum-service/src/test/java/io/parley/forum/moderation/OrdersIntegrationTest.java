package io.parley.forum.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.org.ContentRemovalOrdered;
import io.parley.contracts.org.ContentRestoreOrdered;
import io.parley.contracts.org.ModerationEvent;
import io.parley.forum.Community;
import io.parley.messaging.Ids;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What org-service orders, and what becomes of it here. */
@ParleyIntegrationTest
class OrdersIntegrationTest {

    private final AtomicInteger sequence = new AtomicInteger();
    private final UUID caseId = Ids.next();

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    @Autowired
    private JdbcClient jdbc;

    private Community community;
    private UUID topic;
    private UUID post;

    @BeforeEach
    void aPost() {
        community = Community.open(given, api);
        topic = community.topic(community.forum(), community.member());
        post = community.post(topic, community.member(), "Buy *this*");
    }

    @Test
    void aPostIsRemovedAndRestored() {
        remove("post", post);
        awaitStatus("posts/" + post, 404);
        assertThat(read("topics/" + topic).get("postCount").asInt()).isEqualTo(1);

        restore("post", post);
        awaitStatus("posts/" + post, 200);
        assertThat(read("posts/" + post).get("body").asString()).isEqualTo("Buy *this*");
        assertThat(types()).contains("forum.post-deleted.v1", "forum.post-restored.v1");
    }

    @Test
    void aTopicIsRemovedAndRestoredWithAllItsPosts() {
        UUID gone = community.post(topic, community.member(), "Gone before");
        api.as(community.member()).delete("/api/v1/posts/" + gone);
        JsonNode before = read("topics/" + topic);
        remove("topic", topic);
        awaitStatus("topics/" + topic, 404);
        assertThat(api.get("/api/v1/posts/" + post).status()).isEqualTo(404);

        restore("topic", topic);
        awaitStatus("topics/" + topic, 200);
        JsonNode after = read("topics/" + topic);
        for (String field : List.of("title", "tags", "body", "postCount"))
            assertThat(after.get(field)).as(field).isEqualTo(before.get(field));
        assertThat(api.get("/api/v1/posts/" + gone).status()).isEqualTo(404);
        assertThat(types().subList(types().size() - 3, types().size()))
                .containsExactly("forum.topic-changed.v1", "forum.post-restored.v1", "forum.post-restored.v1");
    }

    @Test
    void theFirstPostTakesItsTopicAlong() {
        UUID first = UUID.fromString(read("topics/" + topic).get("firstPostId").asString());
        remove("post", first);

        awaitStatus("topics/" + topic, 404);
    }

    @Test
    void whatIsGoneUnknownOrOfAnotherOrganizationStaysAsItIs() {
        UUID other = Community.open(given, api).orgId();
        streams.publish(
                new ContentRemovalOrdered(
                        other, caseId, "post", post, community.moderator().id()),
                1);
        remove("post", UUID.randomUUID());
        remove("message", post);
        restore("post", post);
        UUID last = community.post(topic, community.member(), "Last");
        remove("post", last);

        awaitStatus("posts/" + last, 404);
        assertThat(api.get("/api/v1/posts/" + post).status()).isEqualTo(200);
    }

    private void remove(String type, UUID id) {
        tell(new ContentRemovalOrdered(
                community.orgId(), caseId, type, id, community.moderator().id()));
    }

    private void restore(String type, UUID id) {
        tell(new ContentRestoreOrdered(
                community.orgId(), caseId, type, id, community.moderator().id()));
    }

    private void tell(ModerationEvent event) {
        streams.publish(event, sequence.incrementAndGet());
    }

    private void awaitStatus(String path, int status) {
        await().until(() -> api.get("/api/v1/" + path).status(), found -> found == status);
    }

    private JsonNode read(String path) {
        return api.get("/api/v1/" + path).body();
    }

    private List<String> types() {
        return jdbc.sql("select type from outbox where key = ? order by id")
                .param(topic)
                .query(String.class)
                .list();
    }
}
