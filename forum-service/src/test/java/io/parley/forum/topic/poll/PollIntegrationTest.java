package io.parley.forum.topic.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.forum.Community;
import io.parley.messaging.Ids;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class PollIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Community community;
    private UUID topic;

    @BeforeEach
    void aTopic() {
        community = Community.open(given, api);
        topic = community.topic(community.forum(), community.member());
    }

    @Test
    void aPollIsPartOfItsTopic() {
        Answer opened = open(Map.of("closesAt", clock.instant().plus(Duration.ofDays(1))));

        assertThat(opened.status()).isEqualTo(201);
        JsonNode poll = opened.body();
        assertThat(poll.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "topicId",
                        "question",
                        "kind",
                        "anonymous",
                        "options",
                        "voters",
                        "myChoices",
                        "closesAt",
                        "closed",
                        "createdAt");
        assertThat(poll.get("options").get(1).get("text").asString()).isEqualTo("April");
        assertThat(api.get(opened.header("Location")).body()).isEqualTo(poll);
        assertThat(api.get("/api/v1/topics/" + topic).body().get("polls").get(0))
                .isEqualTo(poll);
        assertThat(told("forum.poll-opened.v1")).isEqualTo(1);
    }

    @Test
    void aBallotCountsAndCanBeChangedAndTakenBack() {
        JsonNode poll = open(Map.of()).body();
        JsonNode voted = vote(community.member(), poll, 0).body();

        assertThat(votes(voted)).containsExactly(1, 0, 0);
        assertThat(voted.get("voters").asInt()).isEqualTo(1);
        assertThat(voted.get("myChoices").get(0)).isEqualTo(option(poll, 0));
        assertThat(votes(vote(community.member(), poll, 2).body())).containsExactly(0, 0, 1);
        assertThat(vote(community.member(), poll, 2).status()).isEqualTo(200);
        assertThat(told("forum.poll-voted.v1")).isEqualTo(2);

        assertThat(api.as(community.member()).delete(path(poll, "/ballot")).status())
                .isEqualTo(204);
        assertThat(votes(read(poll))).containsExactly(0, 0, 0);
        assertThat(read(poll).get("voters").asInt()).isZero();
    }

    @Test
    void inASinglePollOneChoosesOneAndInOthersSome() {
        JsonNode single = open(Map.of()).body();
        JsonNode multiple = open(Map.of("kind", "multiple")).body();
        JsonNode ranked = open(Map.of("kind", "ranked")).body();

        Answer refused = vote(community.member(), single, 0, 1);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(Community.pointersOf(refused)).containsExactly("/choices");
        assertThat(votes(vote(community.member(), multiple, 0, 1).body())).containsExactly(1, 1, 0);
        JsonNode best = vote(community.member(), ranked, 2, 0).body();
        assertThat(votes(best)).containsExactly(0, 0, 1);
        assertThat(best.get("myChoices").get(1)).isEqualTo(option(ranked, 0));
    }

    @Test
    void countsEqualARecountAfterManyVotedAtOnce() {
        JsonNode poll = open(Map.of("kind", "multiple")).body();
        List<UserSummary> voters = IntStream.range(0, 8)
                .mapToObj(_ -> given.member(community.orgId(), Role.MEMBER))
                .toList();
        voters.parallelStream().forEach(voter -> {
            vote(voter, poll, 0, 1);
            vote(voter, poll, 1, 2);
            if (voters.indexOf(voter) % 2 == 0) api.as(voter).delete(path(poll, "/ballot"));
        });

        assertThat(votes(read(poll))).containsExactly(0, 4, 4);
        assertThat(read(poll).get("voters").asInt()).isEqualTo(4);
        assertThat(jdbc.sql("""
            select count(*) from poll_option o
             where o.poll_id = ? and o.votes <> (
                   select count(*) from poll_ballot b where b.poll_id = o.poll_id and o.id = any(b.choices))\
            """).param(idOf(poll)).query(Integer.class).single())
                .isZero();
    }

    @Test
    void afterTheCloseNobodyVotes() {
        JsonNode poll = open(Map.of("closesAt", clock.instant().plus(Duration.ofHours(1))))
                .body();
        vote(community.moderator(), poll, 0);
        jdbc.sql("update poll set closes_at = created_at where id = ?")
                .param(idOf(poll))
                .update();

        assertThat(vote(community.member(), poll, 0).problem()).isEqualTo("poll-closed");
        assertThat(api.as(community.moderator()).delete(path(poll, "/ballot")).problem())
                .isEqualTo("poll-closed");
        assertThat(read(poll).get("closed").asBoolean()).isTrue();
        assertThat(votes(read(poll))).containsExactly(1, 0, 0);
    }

    @Test
    void whatMakesNoPollIsRefused() {
        assertThat(Community.pointersOf(open(Map.of("options", List.of("Only one")))))
                .containsExactly("/options");
        assertThat(Community.pointersOf(open(Map.of("options", List.of("Same", " Same ")))))
                .containsExactly("/options");
        assertThat(Community.pointersOf(open(Map.of("closesAt", "2020-01-01T00:00:00Z"))))
                .containsExactly("/closesAt");
        assertThat(open(Map.of("kind", "secret")).status()).isEqualTo(400);
        assertThat(open(Map.of("question", " ")).status()).isEqualTo(400);
    }

    @Test
    void whatIsNoOptionOfThePollCanNotBeChosen() {
        JsonNode poll = open(Map.of("kind", "multiple")).body();
        JsonNode other = open(Map.of()).body();

        assertThat(choose(community.member(), poll, List.of(option(other, 0).asString()))
                        .status())
                .isEqualTo(400);
        assertThat(vote(community.member(), poll, 0, 0).status()).isEqualTo(400);
        assertThat(choose(community.member(), poll, List.of()).status()).isEqualTo(400);
    }

    @Test
    void theSameIdFromTheSameAuthorIsTheSamePoll() {
        UUID id = Ids.next();
        JsonNode first = open(Map.of("id", id)).body();

        assertThat(open(Map.of("id", id)).body()).isEqualTo(first);
        assertThat(api.as(community.moderator())
                        .post("/api/v1/topics/" + topic + "/polls", body(Map.of("id", id)))
                        .problem())
                .isEqualTo("id-taken");
    }

    @Test
    void inAnOpenPollEverybodySeesWhoChoseWhatAndInAnAnonymousOneNobody() {
        JsonNode open = open(Map.of()).body();
        JsonNode secret = open(Map.of("anonymous", true)).body();
        vote(community.member(), open, 1);
        vote(community.member(), secret, 1);

        JsonNode ballot = api.get(path(open, "/ballots")).body().get("items").get(0);
        assertThat(ballot.get("user").get("id").asString())
                .isEqualTo(community.member().id().toString());
        assertThat(ballot.get("choices").get(0)).isEqualTo(option(open, 1));
        assertThat(api.as(community.admin()).get(path(secret, "/ballots")).problem())
                .isEqualTo("poll-anonymous");
        assertThat(jdbc.sql("select count(*) from outbox where key = ? and actor_id is not null and type = ?")
                        .params(topic, "forum.poll-voted.v1")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoMayNotReadOrWriteDoesNotVote() {
        JsonNode poll = open(Map.of()).body();
        assertThat(vote(community.guest(), poll, 0).status()).isEqualTo(403);
        assertThat(api.put(
                                path(poll, "/ballot"),
                                Map.of("choices", List.of(option(poll, 0).asString())))
                        .status())
                .isEqualTo(401);
        UUID hidden = community.topic(community.forum(Map.of("private", true)), community.member());
        JsonNode secret = api.as(community.member())
                .post("/api/v1/topics/" + hidden + "/polls", body(Map.of()))
                .body();

        assertThat(api.get(path(secret, "")).problem()).isEqualTo("poll-not-found");
        assertThat(vote(community.stranger(), secret, 0).problem()).isEqualTo("poll-not-found");
        assertThat(api.get("/api/v1/polls/" + UUID.randomUUID()).problem()).isEqualTo("poll-not-found");
    }

    @Test
    void inALockedTopicOnlyModeratorsOpenPolls() {
        api.as(community.moderator()).patch("/api/v1/topics/" + topic, Map.of("locked", true));

        assertThat(open(Map.of()).problem()).isEqualTo("topic-locked");
    }

    private Answer open(Map<String, Object> more) {
        return api.as(community.member()).post("/api/v1/topics/" + topic + "/polls", body(more));
    }

    private static Map<String, Object> body(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(
                Map.of("question", "When?", "options", List.of("March", "April", "May"), "kind", "single"));
        more.forEach((name, value) -> body.put(name, name.equals("closesAt") ? value.toString() : value));
        return body;
    }

    private Answer vote(UserSummary user, JsonNode poll, int... options) {
        return choose(
                user,
                poll,
                IntStream.of(options)
                        .mapToObj(nth -> option(poll, nth).asString())
                        .toList());
    }

    private Answer choose(UserSummary user, JsonNode poll, List<String> choices) {
        return api.as(user).put(path(poll, "/ballot"), Map.of("choices", choices));
    }

    private JsonNode read(JsonNode poll) {
        return api.get(path(poll, "")).body();
    }

    private static JsonNode option(JsonNode poll, int nth) {
        return poll.get("options").get(nth).get("id");
    }

    private static List<Integer> votes(JsonNode poll) {
        return poll.get("options")
                .valueStream()
                .map(option -> option.get("votes").asInt())
                .toList();
    }

    private static UUID idOf(JsonNode poll) {
        return UUID.fromString(poll.get("id").asString());
    }

    private static String path(JsonNode poll, String rest) {
        return "/api/v1/polls/" + idOf(poll) + rest;
    }

    private int told(String type) {
        return jdbc.sql("select count(*) from outbox where key = ? and type = ?")
                .params(topic, type)
                .query(Integer.class)
                .single();
    }
}
