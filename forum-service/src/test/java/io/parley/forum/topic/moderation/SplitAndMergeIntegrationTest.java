package io.parley.forum.topic.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.forum.Community;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class SplitAndMergeIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private JdbcClient jdbc;

    private Community community;
    private UUID forum;
    private UUID topic;
    private UUID two;
    private UUID three;

    @BeforeEach
    void aTopicWithThreePosts() {
        community = Community.open(given, api);
        forum = community.forum();
        topic = community.topic(forum, community.member());
        two = community.post(topic, community.member(), "Two");
        three = Community.idOf(
                community.publish(topic, community.moderator(), Map.of("body", "Three", "parentId", two)));
    }

    @Test
    void postsBecomeATopicOfTheirOwn() {
        Answer split = split(community.moderator(), List.of(three, two), Map.of());

        assertThat(split.status()).isEqualTo(201);
        JsonNode made = split.body();
        assertThat(made.get("title").asString()).isEqualTo("Aside");
        assertThat(made.get("postCount").asInt()).isEqualTo(2);
        assertThat(made.get("author").get("id").asString())
                .isEqualTo(community.member().id().toString());
        assertThat(made.get("body").asString()).isEqualTo("Two");
        assertThat(numbers(idOf(made))).containsExactly(1, 2);
        assertThat(read("posts/" + three).get("parentId").asString()).isEqualTo(two.toString());
        assertThat(read("topics/" + topic).get("postCount").asInt()).isEqualTo(1);
        assertThat(numbers(topic)).containsExactly(1);
        assertThat(community
                        .publish(topic, community.member(), Map.of("body", "Next"))
                        .body()
                        .get("number")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void whatAnsweredAPostThatLeavesAnswersNobody() {
        split(community.moderator(), List.of(two), Map.of());

        assertThat(read("posts/" + three).get("parentId").isNull()).isTrue();
    }

    @Test
    void aSolutionThatMovedCanBeTakenBackWhereItWas() {
        String solution = "/api/v1/topics/" + topic + "/solution";
        assertThat(api.as(community.moderator())
                        .put(solution, Map.of("postId", two))
                        .status())
                .isEqualTo(200);
        split(community.moderator(), List.of(two), Map.of());

        assertThat(api.as(community.moderator()).delete(solution).status()).isBetween(200, 204);
    }

    @Test
    void aNewTopicMayLieInAnotherForum() {
        UUID other = community.forum();

        JsonNode made = split(community.moderator(), List.of(two), Map.of("forumId", other))
                .body();
        assertThat(made.get("forumId").asString()).isEqualTo(other.toString());
        assertThat(Community.pointersOf(
                        split(community.moderator(), List.of(three), Map.of("forumId", UUID.randomUUID()))))
                .containsExactly("/forumId");
    }

    @Test
    void whatCanNotBeSplitOutIsRefused() {
        UUID first = UUID.fromString(read("topics/" + topic).get("firstPostId").asString());
        UUID elsewhere = community.post(community.topic(forum, community.member()), community.member(), "Else");

        assertThat(split(community.moderator(), List.of(first, two), Map.of()).problem())
                .isEqualTo("first-post-stays");
        assertThat(Community.pointersOf(split(community.moderator(), List.of(two, elsewhere), Map.of())))
                .containsExactly("/postIds");
        assertThat(split(community.moderator(), List.of(), Map.of()).status()).isEqualTo(400);
        assertThat(split(community.member(), List.of(two), Map.of()).problem()).isEqualTo("permission-denied");
        assertThat(read("topics/" + topic).get("postCount").asInt()).isEqualTo(3);
    }

    @Test
    void aMergedTopicLiesBehindTheOtherAndItsLinksLeadThere() {
        UUID target = community.topic(forum, community.moderator());
        Answer merged = merge(community.moderator(), topic, target);

        assertThat(merged.status()).isEqualTo(200);
        assertThat(merged.body().get("id").asString()).isEqualTo(target.toString());
        assertThat(merged.body().get("postCount").asInt()).isEqualTo(4);
        assertThat(numbers(target)).containsExactly(1, 2, 3, 4);
        assertThat(read("posts/" + two).get("topicId").asString()).isEqualTo(target.toString());
        Answer old = api.get("/api/v1/topics/" + topic);
        assertThat(old.status()).isEqualTo(301);
        assertThat(old.header("Location")).isEqualTo("/api/v1/topics/" + target);
        assertThat(api.get("/api/v1/topics/" + topic + "/posts").header("Location"))
                .isEqualTo("/api/v1/topics/" + target + "/posts");
        assertThat(community
                        .publish(topic, community.member(), Map.of("body", "x"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void linksLeadOnThroughSeveralMergesAndOnlyThoseWhoMayReadThere() {
        UUID middle = community.topic(forum, community.moderator());
        UUID last = community.topic(community.forum(Map.of("private", true)), community.moderator());
        merge(community.moderator(), topic, middle);
        merge(community.moderator(), middle, last);

        assertThat(api.as(community.member()).get("/api/v1/topics/" + topic).header("Location"))
                .isEqualTo("/api/v1/topics/" + last);
        assertThat(api.get("/api/v1/topics/" + topic).problem()).isEqualTo("topic-not-found");
    }

    @Test
    void aTopicIsMergedIntoAnotherOfItsOrganizationOnly() {
        Community other = Community.open(given, api);
        UUID foreign = other.topic(other.forum(), other.member());

        assertThat(Community.pointersOf(merge(community.moderator(), topic, topic)))
                .containsExactly("/into");
        assertThat(Community.pointersOf(merge(community.moderator(), topic, UUID.randomUUID())))
                .containsExactly("/into");
        assertThat(merge(community.moderator(), topic, foreign).status()).isIn(400, 403);
        UUID target = community.topic(forum, community.moderator());
        assertThat(merge(community.member(), topic, target).problem()).isEqualTo("permission-denied");
    }

    @Test
    void twoMergesTheOtherWayRoundEndInOneTopic() {
        UUID other = community.topic(forum, community.moderator());
        List<Integer> statuses = Stream.of(List.of(topic, other), List.of(other, topic))
                .parallel()
                .map(pair ->
                        merge(community.moderator(), pair.get(0), pair.get(1)).status())
                .toList();

        assertThat(statuses).contains(200).doesNotContain(500);
        assertThat(jdbc.sql("select count(*) from topic where forum_id = ? and deleted_at is null")
                        .param(forum)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatMovesIsNewerThereThanItWasWhereItCameFrom() {
        for (int edit = 0; edit < 5; edit++)
            api.as(community.member()).patch("/api/v1/posts/" + two, Map.of("body", "Two, edited " + edit));
        UUID made = idOf(split(community.moderator(), List.of(two), Map.of()).body());

        assertThat(firstMove(made)).isGreaterThan(lastSequence(topic));
        UUID target = community.topic(forum, community.member());
        merge(community.moderator(), topic, target);
        assertThat(firstMove(target)).isGreaterThan(lastSequence(topic));
        assertThat(types(topic)).contains("forum.topic-split.v1", "forum.topic-merged.v1");
    }

    @Test
    void pollsAndBookmarksGoWithThePosts() {
        UUID target = community.topic(forum, community.member());
        api.as(community.member())
                .post(
                        "/api/v1/topics/" + topic + "/polls",
                        Map.of("question", "When?", "kind", "single", "options", List.of("Now", "Later")));
        api.as(community.guest()).put("/api/v1/posts/" + two + "/bookmark", Map.of());
        merge(community.moderator(), topic, target);

        assertThat(read("topics/" + target).get("polls")).hasSize(1);
        assertThat(api.as(community.guest())
                        .get("/api/v1/bookmarks")
                        .body()
                        .get("items")
                        .get(0)
                        .get("topicId")
                        .asString())
                .isEqualTo(target.toString());
    }

    private Answer split(UserSummary user, List<UUID> posts, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("postIds", posts, "title", "Aside"));
        body.putAll(more);
        return api.as(user).post("/api/v1/topics/" + topic + "/split", body);
    }

    private Answer merge(UserSummary user, UUID from, UUID into) {
        return api.as(user).post("/api/v1/topics/" + from + "/merge", Map.of("into", into));
    }

    private JsonNode read(String path) {
        return api.get("/api/v1/" + path).body();
    }

    private List<Integer> numbers(UUID topicId) {
        return read("topics/" + topicId + "/posts")
                .get("items")
                .valueStream()
                .map(post -> post.get("number").asInt())
                .toList();
    }

    private static UUID idOf(JsonNode node) {
        return UUID.fromString(node.get("id").asString());
    }

    private long firstMove(UUID key) {
        return jdbc.sql("select min(sequence) from outbox where key = ? and type = 'forum.post-moved.v1'")
                .param(key)
                .query(Long.class)
                .single();
    }

    private long lastSequence(UUID key) {
        return jdbc.sql("select max(sequence) from outbox where key = ? and type <> 'forum.post-moved.v1'")
                .param(key)
                .query(Long.class)
                .single();
    }

    private List<String> types(UUID key) {
        return jdbc.sql("select type from outbox where key = ?")
                .param(key)
                .query(String.class)
                .list();
    }
}
