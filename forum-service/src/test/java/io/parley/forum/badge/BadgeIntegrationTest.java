package io.parley.forum.badge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.forum.Community;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class BadgeIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AwardBadges awardBadges;

    @Autowired
    private AwardViewedTopics awardViewedTopics;

    private Community community;
    private Earned earned;
    private UserSummary asker;
    private UserSummary helper;
    private UUID topic;
    private UUID answer;

    @BeforeEach
    void anAnswer() {
        community = Community.open(given, api);
        earned = new Earned(api, community.orgId());
        asker = community.member();
        helper = given.member(community.orgId(), Role.MEMBER);
        topic = community.topic(community.forum(Map.of("kind", "questions")), asker);
        answer = community.post(topic, helper, "Like this");
    }

    @Test
    void whatOneDoesForTheFirstTimeEarnsABadgeOnce() {
        awaitBadges(asker, "first-topic");
        awaitBadges(helper, "first-post");
        community.post(topic, helper, "And this");
        vote(answer, asker, 1);

        awaitBadges(helper, "first-post", "welcome");
        vote(answer, asker, 0);
        awaitRevisited(answer, 0);
        assertThat(earned.badges(helper))
                .as("what was earned stays, though the vote is taken back")
                .contains("welcome");
        assertThat(told(helper, "forum.badge-awarded.v1")).isEqualTo(2);
        assertThat(earned.items(helper, asker).getFirst().get("times").asInt()).isEqualTo(1);
    }

    @Test
    void anAnswerIsNiceAndGoodByItsVotesAmongQuestionsOnly() {
        UUID talk = community.post(community.topic(community.forum(), asker), helper, "Nice, isn't it?");
        upVotes(talk, 24);
        upVotes(answer, 24);
        vote(talk, asker, 1);
        vote(answer, asker, 1);

        awaitBadges(helper, "first-post", "welcome", "nice-answer", "good-answer");
        awaitRevisited(talk, 25);
        JsonNode first = earned.items(helper, asker).getFirst();
        assertThat(first.get("badge").asString()).isEqualTo("good-answer");
        assertThat(first.get("group").asString()).isEqualTo("silver");
        assertThat(first.get("subject").get("url").asString()).isEqualTo("/topics/" + topic + "#post-2");
        UUID second = community.post(topic, helper, "Or like that");
        upVotes(second, 9);
        vote(second, asker, 1);
        await().untilAsserted(
                        () -> assertThat(earned.times(helper, "nice-answer")).isEqualTo(2));
    }

    @Test
    void aSolutionTakenBackTakesItsBadgesWithIt() {
        offerBounty();
        solve();
        awaitBadges(helper, "first-post", "first-solution", "bounty-hunter");

        api.as(asker).delete("/api/v1/topics/" + topic + "/solution");

        awaitBadges(helper, "first-post");
        assertThat(told(helper, "forum.badge-revoked.v1")).isEqualTo(2);
        solve();
        awaitBadges(helper, "first-post", "first-solution", "bounty-hunter");
    }

    @Test
    void tenSolutionsMakeAProblemSolver() {
        jdbc.sql("""
                        insert into reputation_entry (id, org_id, user_id, cause, reason, points, post_id, actor_id, created_at)
                        select gen_random_uuid(), ?, ?, 'solution', 'solution', 15, ?, gen_random_uuid(), now()
                          from generate_series(1, 9)""").params(community.orgId(), helper.id(), answer).update();
        solve();

        awaitBadges(helper, "first-post", "first-solution", "problem-solver");
    }

    @Test
    void aBadgeForTrustStaysAsLongAsTheTrust() {
        grant(2);
        awaitBadges(helper, "first-post", "basic", "member");
        grant(1);
        awaitBadges(helper, "first-post", "basic");
    }

    @Test
    void aTopicThatIsReadOftenIsPopular() {
        jdbc.sql("""
                        insert into topic_views (topic_id, views) values (?, 2500)
                        on conflict (topic_id) do update set views = 2500""").param(topic).update();

        awardViewedTopics.run();
        awardViewedTopics.run();

        awaitBadges(asker, "first-topic", "popular-topic", "notable-topic");
        assertThat(earned.items(asker, asker)
                        .getFirst()
                        .get("subject")
                        .get("url")
                        .asString())
                .isEqualTo("/topics/" + topic);
    }

    @Test
    void theSameCauseTwiceOrAtOnceEarnsABadgeOnce() {
        awaitBadges(helper, "first-post");
        upVotes(answer, 10);
        BadgeCause cause = new BadgeCause(community.orgId(), helper.id(), answer, Set.of(BadgeRule.ANSWER_SCORE));

        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(() -> awardBadges.handle(cause)))
                        .limit(4)
                        .toArray(CompletableFuture[]::new))
                .join();

        awaitBadges(helper, "first-post", "nice-answer");
        assertThat(earned.times(helper, "nice-answer")).isEqualTo(1);
        assertThat(told(helper, "forum.badge-awarded.v1")).isEqualTo(2);
    }

    private void upVotes(UUID post, int votes) {
        jdbc.sql("update post set up_count = ? where id = ?")
                .params(votes, post)
                .update();
    }

    private void vote(UUID post, UserSummary voter, int value) {
        assertThat(api.as(voter)
                        .put("/api/v1/posts/" + post + "/vote", Map.of("value", value))
                        .status())
                .isEqualTo(200);
    }

    private void solve() {
        api.as(asker).put("/api/v1/topics/" + topic + "/solution", Map.of("postId", answer));
    }

    private void offerBounty() {
        jdbc.sql("""
                        insert into reputation_entry (id, org_id, user_id, cause, reason, points, post_id, actor_id, created_at)
                        select gen_random_uuid(), ?, ?, 'vote', 'voted-up', 100, id, gen_random_uuid(), now()
                          from post where topic_id = ? and number = 1""").params(community.orgId(), asker.id(), topic).update();
        Answer offered = api.as(asker)
                .put(
                        "/api/v1/topics/" + topic + "/bounty",
                        Map.of("points", 50, "until", Instant.now().plus(Duration.ofDays(2))));
        assertThat(offered.status()).as("%s", offered).isLessThan(300);
    }

    private void grant(int level) {
        assertThat(api.as(community.moderator())
                        .put(
                                "/api/v1/orgs/" + community.orgId() + "/trust?userId=" + helper.id(),
                                Map.of("level", level, "locked", true))
                        .status())
                .isEqualTo(200);
    }

    private void awaitBadges(UserSummary user, String... keys) {
        earned.await(user, keys);
    }

    /** Until the listener has handled the event that says so. */
    private void awaitRevisited(UUID post, int upCount) {
        await().until(() -> jdbc.sql("""
                        select exists (select from inbox join outbox using (event_id)
                                        where inbox.consumer = 'forum-service.badges' and outbox.type = 'forum.post-voted.v1'
                                          and outbox.payload::json ->> 'postId' = ? and (outbox.payload::json ->> 'upCount')::int = ?)""")
                .params(post.toString(), upCount)
                .query(Boolean.class)
                .single());
    }

    private int told(UserSummary user, String type) {
        return jdbc.sql("select count(*) from outbox where key = ? and type = ?")
                .params(user.id(), type)
                .query(Integer.class)
                .single();
    }
}
