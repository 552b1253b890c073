package io.parley.forum.reputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.forum.PostVote;
import io.parley.contracts.forum.ReputationChanged;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class ReputationIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    @Autowired
    private Reputation reputation;

    @Autowired
    private TransactionOperations transactions;

    private Community community;
    private UserSummary helper;
    private UUID topic;
    private UUID answer;

    @BeforeEach
    void anAnswer() {
        community = Community.open(given, api);
        helper = given.member(community.orgId(), Role.MEMBER);
        topic = community.topic(community.forum(Map.of("kind", "questions")), community.member());
        answer = community.post(topic, helper, "Like this");
    }

    @Test
    void votesAndSolutionsAreEntriesWithTheirReasons() {
        vote(community.moderator(), 1);
        vote(community.admin(), -1);
        solve();

        awaitTotal(10 - 2 + 15);
        JsonNode items = read(helper).get("items");
        assertThat(items.valueStream().map(item -> item.get("reason").asString()))
                .containsExactlyInAnyOrder("voted-up", "voted-down", "solution");
        assertThat(items.valueStream().map(item -> item.get("points").asInt())).containsExactlyInAnyOrder(10, -2, 15);
        JsonNode subject = items.get(0).get("subject");
        assertThat(subject.get("id").asString()).isEqualTo(answer.toString());
        assertThat(subject.get("url").asString()).isEqualTo("/topics/" + topic + "#post-2");
        assertThat(subject.get("title").asString()).isEqualTo("A question");
    }

    @Test
    void whatUndoesTheCauseUndoesTheEntry() {
        vote(community.moderator(), 1);
        solve();
        awaitTotal(25);

        vote(community.moderator(), -1);
        awaitTotal(13);
        vote(community.moderator(), 0);
        awaitTotal(15);
        api.as(community.member()).delete("/api/v1/topics/" + topic + "/solution");
        awaitTotal(0);
        vote(community.moderator(), 1);
        awaitTotal(10);
        api.as(helper).delete("/api/v1/posts/" + answer);
        awaitTotal(0);
        assertThat(read(helper).get("items")).isEmpty();
    }

    @Test
    void whatItIsNowIsToldToTheOthers() {
        vote(community.moderator(), 1);
        awaitTold(helper, 10);
        solve();
        awaitTold(helper, 25);
        api.as(community.moderator()).delete("/api/v1/posts/" + answer);
        awaitTold(helper, 0);
        api.as(community.moderator()).post("/api/v1/posts/" + answer + "/restore", Map.of());
        awaitTold(helper, 10);
        api.as(community.moderator()).delete("/api/v1/topics/" + topic);
        awaitTold(helper, 0);
    }

    @Test
    void theVotesOfADayGiveTwoHundredAtMost() {
        List<PostVote> crowd = IntStream.range(0, 30)
                .mapToObj(_ -> new PostVote(Ids.next(), 1, 0))
                .toList();

        give(crowd.subList(0, 15));
        give(crowd.subList(15, 30));

        assertThat(read(helper).get("total").asInt()).isEqualTo(200);
        solve();
        awaitTotal(215);
    }

    @Test
    void oneWhoSolvesTheirOwnQuestionGetsNothing() {
        UUID own = community.post(topic, community.member(), "I found it");
        api.as(community.member()).put("/api/v1/topics/" + topic + "/solution", Map.of("postId", own));

        assertThat(read(community.member()).get("total").asInt()).isZero();
    }

    @Test
    void whatOneMayNotReadIsInTheTotalOnly() {
        UUID hidden = community.forum(Map.of("requiredRole", "moderator"));
        UUID secret = community.topic(hidden, community.moderator());
        String first = api.as(community.moderator())
                .get("/api/v1/topics/" + secret)
                .body()
                .get("firstPostId")
                .asString();
        api.as(community.admin()).put("/api/v1/posts/" + first + "/vote", Map.of("value", 1));

        String path = path(community.moderator());
        await().until(() -> api.get(path).body().get("total").asInt() == 10);
        assertThat(api.get(path).body().get("items")).isEmpty();
        assertThat(api.as(community.admin()).get(path).body().get("items")).hasSize(1);
    }

    @Test
    void anOrganizationMayAskForReputation() {
        String rules = "/api/v1/orgs/" + community.orgId() + "/reputation/rules";

        assertThat(api.as(community.member()).put(rules, Map.of("voteDown", 50)).problem())
                .isEqualTo("permission-denied");
        assertThat(api.as(community.admin()).put(rules, Map.of("voteDown", -1)).status())
                .isEqualTo(400);
        assertThat(api.as(community.admin()).put(rules, Map.of("voteDown", 50)).status())
                .isEqualTo(200);
        assertThat(api.get(rules).body().toString()).isEqualTo("{\"voteDown\":50}");
        assertThat(vote(community.member(), -1).problem()).isEqualTo("reputation-too-low");
        assertThat(vote(community.member(), 1).status()).isEqualTo(200);
        assertThat(vote(community.moderator(), -1).status()).isEqualTo(200);
    }

    @Test
    void aPrivateOrganizationTellsStrangersNothing() {
        Community closed = Community.closed(given, api);
        String path = "/api/v1/orgs/" + closed.orgId() + "/reputation";

        assertThat(api.as(closed.stranger()).get(path).problem()).isEqualTo("organization-not-found");
        assertThat(api.as(closed.stranger()).get(path + "/rules").problem()).isEqualTo("organization-not-found");
        assertThat(api.as(closed.member()).get(path).body().get("total").asInt())
                .isZero();
        assertThat(api.get("/api/v1/orgs/" + community.orgId() + "/reputation").status())
                .isEqualTo(401);
    }

    private void give(List<PostVote> votes) {
        transactions.executeWithoutResult(_ -> reputation.voted(community.orgId(), helper.id(), answer, votes));
    }

    private Answer vote(UserSummary voter, int value) {
        return api.as(voter).put("/api/v1/posts/" + answer + "/vote", Map.of("value", value));
    }

    private void solve() {
        api.as(community.member()).put("/api/v1/topics/" + topic + "/solution", Map.of("postId", answer));
    }

    private void awaitTotal(int total) {
        await().untilAsserted(
                        () -> assertThat(read(helper).get("total").asInt()).isEqualTo(total));
    }

    /** The last that was told. */
    private void awaitTold(UserSummary user, int total) {
        await().untilAsserted(() -> assertThat(streams.soFar(
                        ReputationChanged.class, told -> told.userId().equals(user.id())))
                .last()
                .satisfies(told -> assertThat(told.payload())
                        .isEqualTo(new ReputationChanged(user.id(), community.orgId(), total))));
    }

    private JsonNode read(UserSummary user) {
        return api.get(path(user)).body();
    }

    private String path(UserSummary user) {
        return "/api/v1/orgs/" + community.orgId() + "/reputation?userId=" + user.id();
    }
}
