package io.parley.forum.bounty;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.forum.BountyAwarded;
import io.parley.contracts.forum.BountyOffered;
import io.parley.contracts.forum.PostVote;
import io.parley.forum.Community;
import io.parley.forum.reputation.Reputation;
import io.parley.messaging.Ids;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class BountyIntegrationTest {

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

    @Autowired
    private EndBounties endBounties;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Community community;
    private UUID topic;
    private UserSummary helper;
    private UUID answer;

    @BeforeEach
    void oneWithReputationAsks() {
        community = Community.open(given, api);
        UUID forum = community.forum(Map.of("kind", "questions"));
        UUID liked = community.post(community.topic(forum, community.member()), community.member(), "Liked");
        List<PostVote> votes = IntStream.range(0, 10)
                .mapToObj(_ -> new PostVote(Ids.next(), 1, 0))
                .toList();
        transactions.executeWithoutResult(
                _ -> reputation.voted(community.orgId(), community.member().id(), liked, votes));
        topic = community.topic(forum, community.member());
        helper = given.member(community.orgId(), Role.MEMBER);
        answer = community.post(topic, helper, "Like this");
    }

    @Test
    void whatIsOfferedIsTakenAndGivenToWhoSolvesIt() {
        Answer offered = offer(community.member(), 50);

        assertThat(offered.status()).isEqualTo(200);
        assertThat(offered.body().get("bounty").get("points").asInt()).isEqualTo(50);
        assertThat(total(community.member())).isEqualTo(50);
        solve();
        assertThat(total(helper)).isEqualTo(15 + 50);
        assertThat(topic().get("bounty").isNull()).isTrue();
        streams.await(BountyOffered.class, event -> event.topicId().equals(topic) && event.points() == 50);
        BountyAwarded awarded = streams.await(
                        BountyAwarded.class, event -> event.topicId().equals(topic))
                .payload();
        assertThat(awarded.authorId()).isEqualTo(helper.id());
        assertThat(awarded.userId()).isEqualTo(community.member().id());

        api.as(community.member()).delete("/api/v1/topics/" + topic + "/solution");
        assertThat(total(helper)).isZero();
    }

    @Test
    void anOfferIsChangedAndTakenBack() {
        offer(community.member(), 50);
        assertThat(offer(community.member(), 100).status()).isEqualTo(200);
        assertThat(total(community.member())).isZero();
        assertThat(offer(community.member(), 110).problem()).isEqualTo("reputation-too-low");

        assertThat(api.as(helper).delete(path()).problem()).isEqualTo("permission-denied");
        for (int i = 0; i < 2; i++)
            assertThat(api.as(community.member()).delete(path()).status()).isEqualTo(204);
        assertThat(total(community.member())).isEqualTo(100);
    }

    @Test
    void whatNobodyWinsInTimeGoesBack() {
        offer(community.member(), 50);
        jdbc.sql("update topic set bounty_until = now() - interval '1 minute' where id = ?")
                .param(topic)
                .update();
        endBounties.run();

        assertThat(total(community.member())).isEqualTo(100);
        solve();
        assertThat(total(helper)).isEqualTo(15);
    }

    @Test
    void whatWasWonStaysWon() {
        offer(community.member(), 50);
        solve();
        assertThat(api.as(community.member()).delete(path()).problem()).isEqualTo("topic-solved");
        jdbc.sql("update topic set bounty_until = now() - interval '1 minute' where id = ?")
                .param(topic)
                .update();
        endBounties.run();

        assertThat(total(helper)).isEqualTo(65);
        assertThat(total(community.member())).isEqualTo(50);
        assertThat(offer(community.member(), 50).problem()).isEqualTo("topic-solved");
    }

    @Test
    void whatIsNotPossibleIsRefused() {
        assertThat(offer(helper, 50).problem()).isEqualTo("reputation-too-low");
        assertThat(offer(community.guest(), 50).problem()).isEqualTo("permission-denied");
        assertThat(offer(community.member(), 9).status()).isEqualTo(400);
        assertThat(offer(community.member(), 501).status()).isEqualTo(400);
        for (Duration wrong : List.of(Duration.ofMinutes(-1), Duration.ofDays(31))) {
            Answer refused = api.as(community.member())
                    .put(
                            path(),
                            Map.of(
                                    "points",
                                    50,
                                    "until",
                                    clock.instant().plus(wrong).toString()));
            assertThat(Community.pointersOf(refused)).containsExactly("/until");
        }
        offer(community.member(), 50);
        assertThat(offer(community.moderator(), 50).problem()).isEqualTo("bounty-open");
    }

    private Answer offer(UserSummary user, int points) {
        return api.as(user)
                .put(
                        path(),
                        Map.of(
                                "points",
                                points,
                                "until",
                                clock.instant().plus(Duration.ofDays(7)).toString()));
    }

    private void solve() {
        api.as(community.member()).put("/api/v1/topics/" + topic + "/solution", Map.of("postId", answer));
    }

    private int total(UserSummary user) {
        return api.get("/api/v1/orgs/" + community.orgId() + "/reputation?userId=" + user.id())
                .body()
                .get("total")
                .asInt();
    }

    private JsonNode topic() {
        return api.get("/api/v1/topics/" + topic).body();
    }

    private String path() {
        return "/api/v1/topics/" + topic + "/bounty";
    }
}
