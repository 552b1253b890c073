package io.parley.forum.bookmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.forum.BookmarkDue;
import io.parley.forum.Community;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class BookmarkIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private RemindOfBookmarks reminders;

    private Community community;
    private UUID forum;
    private UUID topic;
    private UUID post;

    @BeforeEach
    void aPost() {
        community = Community.open(given, api);
        forum = community.forum();
        topic = community.topic(forum, community.member());
        post = community.post(topic, community.moderator(), "Worth *keeping*");
    }

    @Test
    void aBookmarkIsListedWithItsPost() {
        Instant later = clock.instant().plus(Duration.ofDays(1));
        Answer put = put(community.guest(), Map.of("note", "Read again", "remindAt", later.toString()));

        assertThat(put.status()).isEqualTo(200);
        JsonNode item = list(community.guest(), "").get(0);
        assertThat(item).isEqualTo(put.body());
        assertThat(item.propertyNames())
                .containsExactlyInAnyOrder(
                        "postId",
                        "topicId",
                        "number",
                        "topicTitle",
                        "author",
                        "bodyHtml",
                        "note",
                        "remindAt",
                        "remindedAt",
                        "createdAt");
        assertThat(item.get("bodyHtml").asString()).contains("<em>keeping</em>");
        assertThat(list(community.guest(), "?topicId=" + UUID.randomUUID())).isEmpty();
        assertThat(list(community.guest(), "?topicId=" + topic)).hasSize(1);
        assertThat(list(community.member(), "")).isEmpty();
    }

    @Test
    void aBookmarkIsChangedAndRemoved() {
        put(community.member(), Map.of("note", "One"));
        put(community.member(), Map.of());

        assertThat(list(community.member(), "")).hasSize(1);
        assertThat(list(community.member(), "").get(0).get("note").isNull()).isTrue();
        String path = "/api/v1/posts/" + post + "/bookmark";
        assertThat(api.as(community.member()).delete(path).status()).isEqualTo(204);
        assertThat(api.as(community.member()).delete(path).status()).isEqualTo(204);
        assertThat(list(community.member(), "")).isEmpty();
    }

    @Test
    void whatIsGoneOrHiddenIsNotListed() {
        put(community.guest(), Map.of());
        api.as(community.admin()).patch("/api/v1/forums/" + forum, Map.of("private", true));
        assertThat(list(community.guest(), "")).isEmpty();
        assertThat(put(community.guest(), Map.of()).problem()).isEqualTo("post-not-found");

        put(community.member(), Map.of());
        api.as(community.moderator()).delete("/api/v1/posts/" + post);
        assertThat(list(community.member(), "")).isEmpty();
        assertThat(put(community.member(), Map.of()).problem()).isEqualTo("post-not-found");
    }

    @Test
    void theListPagesTheLatestFirst() {
        put(community.member(), Map.of());
        UUID second = community.post(topic, community.member(), "Later");
        api.as(community.member()).put("/api/v1/posts/" + second + "/bookmark");
        Answer first = api.as(community.member()).get("/api/v1/bookmarks?limit=1");
        Answer next = api.as(community.member())
                .get("/api/v1/bookmarks?limit=1&cursor="
                        + first.body().get("nextCursor").asString());

        assertThat(first.body().get("items").get(0).get("postId").asString()).isEqualTo(second.toString());
        assertThat(next.body().get("items").get(0).get("postId").asString()).isEqualTo(post.toString());
    }

    @Test
    void oneIsRemindedOnceWhoeverLooksAtTheSameTime() {
        due(community.guest());
        IntStream.range(0, 4).parallel().forEach(_ -> reminders.remindOfAllDue());

        BookmarkDue due = streams.await(
                        BookmarkDue.class, event -> event.postId().equals(post))
                .payload();
        assertThat(due)
                .isEqualTo(new BookmarkDue(
                        topic,
                        post,
                        2,
                        forum,
                        community.orgId(),
                        community.guest().id()));
        reminders.remindOfAllDue();
        assertThat(told()).isEqualTo(1);
        assertThat(list(community.guest(), "").get(0).get("remindedAt").isNull())
                .isFalse();
    }

    @Test
    void nobodyIsRemindedOfAPostThatIsGone() {
        put(
                community.guest(),
                Map.of("remindAt", clock.instant().plusSeconds(900).toString()));
        api.as(community.moderator()).delete("/api/v1/posts/" + post);
        makeDue();

        await().until(() -> jdbc.sql("select reminded_at is not null from bookmark where post_id = ?")
                .param(post)
                .query(Boolean.class)
                .single());
        assertThat(told()).isZero();
    }

    @Test
    void whatCanNotBeKeptIsRefused() {
        assertThat(put(community.member(), Map.of("remindAt", "2020-01-01T00:00:00Z"))
                        .status())
                .isEqualTo(400);
        assertThat(put(community.member(), Map.of("note", "x".repeat(501))).status())
                .isEqualTo(400);
        assertThat(api.put("/api/v1/posts/" + post + "/bookmark", Map.of()).status())
                .isEqualTo(401);
        assertThat(api.as(community.member())
                        .put("/api/v1/posts/" + UUID.randomUUID() + "/bookmark", Map.of())
                        .problem())
                .isEqualTo("post-not-found");
    }

    private void due(UserSummary user) {
        put(user, Map.of("remindAt", clock.instant().plusSeconds(900).toString()));
        makeDue();
    }

    private void makeDue() {
        jdbc.sql("update bookmark set remind_at = created_at where post_id = ?")
                .param(post)
                .update();
    }

    private int told() {
        return jdbc.sql("select count(*) from outbox where key = ? and type = 'forum.bookmark-due.v1'")
                .param(topic)
                .query(Integer.class)
                .single();
    }

    private Answer put(UserSummary user, Map<String, Object> body) {
        return api.as(user).put("/api/v1/posts/" + post + "/bookmark", body);
    }

    private JsonNode list(UserSummary user, String query) {
        return api.as(user).get("/api/v1/bookmarks" + query).body().get("items");
    }
}
