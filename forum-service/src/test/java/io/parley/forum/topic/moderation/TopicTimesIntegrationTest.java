package io.parley.forum.topic.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.forum.Community;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class TopicTimesIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private TopicTimers timers;

    private Community community;
    private UUID topic;

    @BeforeEach
    void aTopic() {
        community = Community.open(given, api);
        topic = community.topic(community.forum(), community.member());
    }

    @Test
    void moderatorsSetItsTimesAndClearThem() {
        String later = clock.instant().plusSeconds(3600).toString();
        JsonNode changed = change(Map.of("pinnedUntil", later, "closesAt", later, "slowModeSeconds", 60))
                .body();

        assertThat(changed.get("pinned").asBoolean()).isTrue();
        assertThat(Instant.parse(changed.get("pinnedUntil").asString())).isEqualTo(Instant.parse(later));
        assertThat(changed.get("closesAt").isNull()).isFalse();
        assertThat(changed.get("slowModeSeconds").asInt()).isEqualTo(60);
        Map<String, Object> cleared = new HashMap<>();
        cleared.put("closesAt", null);
        cleared.put("pinned", false);
        JsonNode after = change(cleared).body();
        assertThat(after.get("closesAt").isNull()).isTrue();
        assertThat(after.get("pinnedUntil").isNull()).isTrue();
    }

    @Test
    void whatIsNoTimeAheadIsRefusedAndMembersSetNone() {
        assertThat(Community.pointersOf(change(Map.of("closesAt", "2020-01-01T00:00:00Z"))))
                .containsExactly("/closesAt");
        assertThat(Community.pointersOf(change(Map.of("closesAt", "+1000000000-12-31T23:59:59Z"))))
                .containsExactly("/closesAt");
        assertThat(Community.pointersOf(change(Map.of("pinnedUntil", "2020-01-01T00:00:00Z"))))
                .containsExactly("/pinnedUntil");
        assertThat(change(Map.of("slowModeSeconds", -1)).status()).isEqualTo(400);
        assertThat(change(Map.of("slowModeSeconds", 86_401)).status()).isEqualTo(400);
        assertThat(api.as(community.member())
                        .patch("/api/v1/topics/" + topic, Map.of("slowModeSeconds", 1))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void itIsLockedOnceAtItsTimeWhoeverLooks() {
        String later = clock.instant().plusSeconds(3600).toString();
        change(Map.of("pinnedUntil", later, "closesAt", later));
        jdbc.sql("update topic set closes_at = created_at, pinned_until = created_at where id = ?")
                .param(topic)
                .update();
        IntStream.range(0, 4).parallel().forEach(_ -> timers.runAllDue());

        JsonNode after = await().until(
                        () -> api.get("/api/v1/topics/" + topic).body(),
                        read -> read.get("locked").asBoolean());
        assertThat(after.get("pinned").asBoolean()).isFalse();
        assertThat(after.get("closesAt").isNull()).isTrue();
        assertThat(jdbc.sql("select count(*) from outbox where key = ? and type = 'forum.topic-changed.v1'")
                        .param(topic)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(community
                        .publish(topic, community.member(), Map.of("body", "x"))
                        .problem())
                .isEqualTo("topic-locked");
    }

    @Test
    void inSlowModeOneWaitsBetweenTwoPosts() {
        change(Map.of("slowModeSeconds", 600));
        Map<String, Object> body = Map.of("body", "x");
        assertThat(community.publish(topic, community.member(), body).status()).isEqualTo(201);
        Answer refused = community.publish(topic, community.member(), body);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.problem()).isEqualTo("slow-mode");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 600);
        assertThat(community.publish(topic, community.moderator(), body).status())
                .isEqualTo(201);
        assertThat(community.publish(topic, community.moderator(), body).status())
                .isEqualTo(201);
        change(Map.of("slowModeSeconds", 0));
        assertThat(community.publish(topic, community.member(), body).status()).isEqualTo(201);
    }

    @Test
    void ofTwoPostsAtOnceInSlowModeOneIsTaken() {
        change(Map.of("slowModeSeconds", 600));
        long taken = IntStream.range(0, 4)
                .parallel()
                .filter(_ -> community
                                .publish(topic, community.member(), Map.of("body", "x"))
                                .status()
                        == 201)
                .count();

        assertThat(taken).isEqualTo(1);
    }

    @Test
    void aTopicIsMovedToAForumOfTheOrganization() {
        UUID other = community.forum();
        String path = "/api/v1/topics/" + topic + "/move";

        Answer moved = api.as(community.moderator()).post(path, Map.of("forumId", other));
        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.body().get("forumId").asString()).isEqualTo(other.toString());
        assertThat(api.as(community.moderator())
                        .post(path, Map.of("forumId", UUID.randomUUID()))
                        .status())
                .isEqualTo(400);
        assertThat(api.as(community.member())
                        .post(path, Map.of("forumId", other))
                        .status())
                .isEqualTo(403);
    }

    private Answer change(Map<String, Object> change) {
        return api.as(community.moderator()).patch("/api/v1/topics/" + topic, change);
    }
}
