package io.parley.forum.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.forum.PostVote;
import io.parley.contracts.forum.PostVoted;
import io.parley.forum.Community;
import io.parley.messaging.Ids;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class VoteIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private VoteCounters counters;

    private Community community;
    private UUID forum;
    private UUID topic;
    private UUID post;

    @BeforeEach
    void aPost() {
        // Organizations that other tests purged may still have posts whose votes are gone.
        counters.rebuild();
        community = Community.open(given, api);
        forum = community.forum();
        topic = community.topic(forum, community.member());
        post = community.post(topic, community.member(), "Like this");
    }

    @Test
    void aVoteIsCastFlippedAndTakenBack() {
        assertThat(vote(community.moderator(), 1).body().toString()).isEqualTo("{\"score\":1,\"myVote\":1}");
        assertThat(vote(community.moderator(), 1).body().toString()).isEqualTo("{\"score\":1,\"myVote\":1}");
        assertThat(vote(community.admin(), 1).body().toString()).isEqualTo("{\"score\":2,\"myVote\":1}");
        assertThat(vote(community.moderator(), -1).body().toString()).isEqualTo("{\"score\":0,\"myVote\":-1}");
        assertThat(vote(community.moderator(), 0).body().toString()).isEqualTo("{\"score\":1,\"myVote\":0}");

        JsonNode own = api.as(community.admin()).get("/api/v1/posts/" + post).body();
        assertThat(own.get("score").asInt()).isEqualTo(1);
        assertThat(own.get("myVote").asInt()).isEqualTo(1);
        JsonNode listed = api.get("/api/v1/topics/" + topic + "/posts")
                .body()
                .get("items")
                .get(1);
        assertThat(listed.get("score").asInt()).isEqualTo(1);
        assertThat(listed.get("myVote").asInt()).isZero();
    }

    @Test
    void theVotesOnATopicAreThoseOnItsFirstPost() {
        String first =
                api.get("/api/v1/topics/" + topic).body().get("firstPostId").asString();
        vote(community.moderator(), UUID.fromString(first), -1);

        JsonNode seen =
                api.as(community.moderator()).get("/api/v1/topics/" + topic).body();
        assertThat(seen.get("score").asInt()).isEqualTo(-1);
        assertThat(seen.get("myVote").asInt()).isEqualTo(-1);
        JsonNode listed = api.get("/api/v1/forums/" + forum + "/topics")
                .body()
                .get("items")
                .get(0);
        assertThat(listed.get("score").asInt()).isEqualTo(-1);
        assertThat(listed.get("myVote").asInt()).isZero();
    }

    @Test
    void othersHearOfEachVoteOnce() {
        vote(community.moderator(), 1);
        vote(community.moderator(), 1);
        vote(community.moderator(), -1);

        streams.await(PostVoted.class, event -> event.postId().equals(post) && event.score() == -1);
        List<PostVoted> told = streams
                .soFar(PostVoted.class, event -> event.postId().equals(post))
                .stream()
                .map(event -> event.payload())
                .toList();
        assertThat(told.stream().flatMap(event -> event.votes().stream()))
                .containsExactly(
                        new PostVote(community.moderator().id(), 1, 0),
                        new PostVote(community.moderator().id(), -1, 1));
        assertThat(told.getLast().authorId()).isEqualTo(community.member().id());
        assertThat(told.getLast().downCount()).isEqualTo(1);
    }

    @Test
    void manyWhoVoteAtOnceAreAllCounted() {
        List<UserSummary> crowd = IntStream.range(0, 24)
                .mapToObj(_ -> given.member(community.orgId(), Role.MEMBER))
                .toList();

        List<Answer> answers = crowd.parallelStream()
                .flatMap(voter -> Stream.of(vote(voter, -1), vote(voter, 1)))
                .toList();

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(api.get("/api/v1/posts/" + post).body().get("score").asInt()).isEqualTo(24);
        await().untilAsserted(() -> assertThat(folded()).isEqualTo(24));
        assertThat(counters.verify()).isEqualTo(new VoteCounters.Miscounted(0, 0));
    }

    @Test
    void countersThatAreWrongAreFoundAndCountedAnew() {
        vote(community.moderator(), 1);
        await().untilAsserted(() -> assertThat(folded()).isEqualTo(1));
        jdbc.sql("update post set up_count = 7 where id = ?").param(post).update();
        jdbc.sql("update topic set down_count = 7 where id = ?").param(topic).update();

        assertThat(counters.verify()).isEqualTo(new VoteCounters.Miscounted(1, 1));
        assertThat(counters.rebuild()).isEqualTo(new VoteCounters.Miscounted(1, 1));
        assertThat(counters.verify()).isEqualTo(new VoteCounters.Miscounted(0, 0));
        assertThat(folded()).isEqualTo(1);
    }

    @Test
    void whatIsNotForThemIsRefused() {
        assertThat(vote(community.member(), 1).problem()).isEqualTo("own-post");
        assertThat(vote(community.guest(), 1).problem()).isEqualTo("permission-denied");
        assertThat(vote(community.stranger(), 1).problem()).isEqualTo("permission-denied");
        assertThat(vote(community.moderator(), Ids.next(), 1).problem()).isEqualTo("post-not-found");
        assertThat(api.put("/api/v1/posts/" + post + "/vote", Map.of("value", 1))
                        .status())
                .isEqualTo(401);
        Community closed = Community.closed(given, api);
        UUID foreign = closed.post(closed.topic(closed.forum(), closed.member()), closed.member(), "x");
        assertThat(vote(community.moderator(), foreign, 1).problem()).isEqualTo("post-not-found");
        api.as(community.member()).delete("/api/v1/posts/" + post);
        assertThat(vote(community.moderator(), 1).problem()).isEqualTo("post-not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\":2}",
                "{\"value\":-2}",
                "{\"value\":null}",
                "{}",
                "{\"value\":\"up\"}",
                "{\"value\":0.5}"
            })
    void onlyThreeValuesAreVotes(String body) {
        Answer refused = api.as(community.moderator()).put("/api/v1/posts/" + post + "/vote", body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(Community.pointersOf(refused)).containsExactly("/value");
    }

    @Test
    void anOldAnswerIsNotTakenForThePresentOneAndCanStillBeEdited() {
        String path = "/api/v1/posts/" + post;
        String old = api.as(community.member()).get(path).header("ETag");
        vote(community.moderator(), 1);

        assertThat(api.as(community.member())
                        .header("If-None-Match", old)
                        .get(path)
                        .status())
                .isEqualTo(200);
        assertThat(api.as(community.member())
                        .header("If-Match", old)
                        .patch(path, Map.of("body", "Better so"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void votesOrderTheListsOfTopics() {
        UUID loved = community.topic(forum, community.member());
        UUID disputed = community.topic(forum, community.member());
        UUID newest = community.topic(forum, community.member());
        List.of(community.moderator(), community.admin()).forEach(voter -> vote(voter, first(loved), 1));
        vote(community.moderator(), first(disputed), 1);
        vote(community.admin(), first(disputed), -1);
        vote(community.admin(), first(newest), -1);

        await().untilAsserted(() -> assertThat(listed("top")).startsWith(loved).endsWith(newest));
        assertThat(listed("controversial")).startsWith(disputed);
        assertThat(listed("hot")).startsWith(loved).endsWith(newest);
        jdbc.sql("update topic set created_at = created_at - interval '8 days' where id = ?")
                .param(loved)
                .update();
        assertThat(listed("top&period=week")).doesNotContain(loved).contains(disputed);
        assertThat(listed("top&period=month")).startsWith(loved);
        assertThat(api.get("/api/v1/forums/" + forum + "/topics?sort=top&period=eon")
                        .status())
                .isEqualTo(400);
    }

    private List<UUID> listed(String sort) {
        return api.get("/api/v1/forums/" + forum + "/topics?sort=" + sort)
                .body()
                .get("items")
                .valueStream()
                .map(item -> UUID.fromString(item.get("id").asString()))
                .toList();
    }

    private UUID first(UUID topicId) {
        return UUID.fromString(
                api.get("/api/v1/topics/" + topicId).body().get("firstPostId").asString());
    }

    private int folded() {
        return jdbc.sql("select up_count - down_count from post where id = ?")
                .param(post)
                .query(Integer.class)
                .single();
    }

    private Answer vote(UserSummary voter, int value) {
        return vote(voter, post, value);
    }

    private Answer vote(UserSummary voter, UUID postId, int value) {
        return api.as(voter).put("/api/v1/posts/" + postId + "/vote", Map.of("value", value));
    }
}
