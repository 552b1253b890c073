package io.parley.forum.solution;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.forum.SolutionMarked;
import io.parley.contracts.forum.SolutionUnmarked;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class SolutionIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    private Community community;
    private UUID forum;
    private UUID topic;
    private UserSummary helper;
    private UUID answer;

    @BeforeEach
    void aQuestionWithAnAnswer() {
        community = Community.open(given, api);
        forum = community.forum(Map.of("kind", "questions"));
        topic = community.topic(forum, community.member());
        helper = given.member(community.orgId(), Role.MEMBER);
        answer = community.post(topic, helper, "Like this");
    }

    @Test
    void theAskerMarksWhatSolvesIt() {
        Answer marked = mark(community.member(), answer);

        assertThat(marked.status()).isEqualTo(200);
        assertThat(marked.body().get("solved").asBoolean()).isTrue();
        assertThat(marked.body().get("solutionPostId").asString()).isEqualTo(answer.toString());
        assertThat(post(answer).get("isSolution").asBoolean()).isTrue();
        JsonNode listed = api.get("/api/v1/forums/" + forum + "/topics")
                .body()
                .get("items")
                .get(0);
        assertThat(listed.get("solved").asBoolean()).isTrue();
        SolutionMarked told = streams.await(
                        SolutionMarked.class, event -> event.topicId().equals(topic))
                .payload();
        assertThat(told).isEqualTo(new SolutionMarked(topic, forum, community.orgId(), answer, 2, helper.id()));
        mark(community.member(), answer);
        assertThat(streams.soFar(SolutionMarked.class, event -> event.topicId().equals(topic)))
                .hasSize(1);
    }

    @Test
    void anotherAnswerTakesItsPlaceAndNoneIsPossible() {
        UUID better = community.post(topic, community.moderator(), "Or so");
        mark(community.member(), answer);
        mark(community.moderator(), better);

        assertThat(post(answer).get("isSolution").asBoolean()).isFalse();
        assertThat(post(better).get("isSolution").asBoolean()).isTrue();
        for (int i = 0; i < 2; i++)
            assertThat(api.as(community.member()).delete(path()).status()).isEqualTo(204);
        assertThat(api.get("/api/v1/topics/" + topic).body().get("solved").asBoolean())
                .isFalse();
        streams.await(SolutionUnmarked.class, event -> event.postId().equals(better));
        assertThat(streams.soFar(
                        SolutionUnmarked.class, event -> event.topicId().equals(topic)))
                .hasSize(2);
    }

    @Test
    void whatIsDeletedSolvesNothing() {
        mark(community.member(), answer);
        api.as(helper).delete("/api/v1/posts/" + answer);

        assertThat(api.get("/api/v1/topics/" + topic).body().get("solved").asBoolean())
                .isFalse();
        streams.await(SolutionUnmarked.class, event -> event.postId().equals(answer));
    }

    @Test
    void onlyAnswersOfTheTopicSolveIt() {
        UUID elsewhere = community.post(community.topic(forum, community.member()), helper, "x");
        UUID first = UUID.fromString(
                api.get("/api/v1/topics/" + topic).body().get("firstPostId").asString());

        for (UUID wrong : List.of(elsewhere, first, Ids.next())) {
            Answer refused = mark(community.member(), wrong);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(Community.pointersOf(refused)).containsExactly("/postId");
        }
        assertThat(api.as(community.member()).put(path(), Map.of()).status()).isEqualTo(400);
    }

    @Test
    void othersMayNotMark() {
        assertThat(mark(helper, answer).problem()).isEqualTo("permission-denied");
        assertThat(mark(community.guest(), answer).problem()).isEqualTo("permission-denied");
        assertThat(api.as(helper).delete(path()).problem()).isEqualTo("permission-denied");
        UUID hidden = community.topic(community.forum(Map.of("private", true)), community.member());
        assertThat(api.as(community.stranger())
                        .put("/api/v1/topics/" + hidden + "/solution", Map.of("postId", answer))
                        .problem())
                .isEqualTo("topic-not-found");
    }

    private Answer mark(UserSummary user, UUID postId) {
        return api.as(user).put(path(), Map.of("postId", postId));
    }

    private String path() {
        return "/api/v1/topics/" + topic + "/solution";
    }

    private JsonNode post(UUID postId) {
        return api.get("/api/v1/posts/" + postId).body();
    }
}
