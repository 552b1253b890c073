package io.parley.forum.topic.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.forum.Community;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class ReadingIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private JdbcClient jdbc;

    private Community community;
    private UUID forum;
    private UUID topic;

    @BeforeEach
    void aTopicOfTheModerators() {
        community = Community.open(given, api);
        forum = community.forum();
        topic = community.topic(forum, community.moderator());
    }

    @Test
    void aTopicThatOneNeverOpenedIsNewAndNotToItsAuthor() {
        JsonNode item = only(unread(community.member(), ""));

        assertThat(item.get("state").asString()).isEqualTo("new");
        assertThat(item.get("topic").get("id").asString()).isEqualTo(topic.toString());
        assertThat(item.get("firstUnread").asInt()).isEqualTo(1);
        assertThat(unread(community.moderator(), "")).isEmpty();
        assertThat(unread(community.stranger(), "")).isEmpty();
    }

    @Test
    void whatCameAfterOneHasReadIsUnread() {
        community.post(topic, community.moderator(), "Two");
        Answer read = read(community.member(), topic, 1);
        community.post(topic, community.moderator(), "Three");

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body().get("unread").asInt()).isEqualTo(1);
        JsonNode item = only(unread(community.member(), "?state=unread"));
        assertThat(item.get("unread").asInt()).isEqualTo(2);
        assertThat(item.get("firstUnread").asInt()).isEqualTo(2);
        assertThat(item.get("topic").get("readNumber").asInt()).isEqualTo(1);
        assertThat(unread(community.member(), "?state=new")).isEmpty();
    }

    @Test
    void aPositionNeverGoesBackNorBeyondTheLastPost() {
        community.post(topic, community.moderator(), "Two");

        assertThat(read(community.member(), topic, Integer.MAX_VALUE)
                        .body()
                        .get("readNumber")
                        .asInt())
                .isEqualTo(2);
        assertThat(read(community.member(), topic, 1).body().get("readNumber").asInt())
                .isEqualTo(2);
        assertThat(unread(community.member(), "")).isEmpty();
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void whatOneWritesOneHasRead() {
        community.post(topic, community.member(), "Two");

        assertThat(unread(community.member(), "")).isEmpty();
        assertThat(only(unread(community.moderator(), "")).get("firstUnread").asInt())
                .isEqualTo(2);
    }

    @Test
    void whatOneWritesWithoutHavingReadAllSkipsNothing() {
        read(community.member(), topic, 1);
        community.post(topic, community.moderator(), "Two");
        community.post(topic, community.member(), "Three");

        assertThat(only(unread(community.member(), "")).get("firstUnread").asInt())
                .isEqualTo(2);
    }

    @Test
    void whatIsMutedIsNeitherNewNorUnread() {
        api.as(community.member()).put("/api/v1/forums/" + forum + "/subscription", Map.of("level", "muted"));
        assertThat(unread(community.member(), "")).isEmpty();

        api.as(community.member()).put("/api/v1/topics/" + topic + "/subscription", Map.of("level", "tracking"));
        assertThat(unread(community.member(), "")).hasSize(1);
    }

    @Test
    void whatMayNotBeReadAnyMoreIsInNoList() {
        read(community.guest(), topic, 1);
        community.post(topic, community.moderator(), "Two");
        assertThat(unread(community.guest(), "")).hasSize(1);
        api.as(community.admin()).patch("/api/v1/forums/" + forum, Map.of("private", true));

        assertThat(unread(community.guest(), "")).isEmpty();
        assertThat(read(community.guest(), topic, 2).problem()).isEqualTo("topic-not-found");
    }

    @Test
    void theListPagesByTheLatestPost() {
        UUID second = community.topic(forum, community.moderator());
        Answer first = api.as(community.member()).get("/api/v1/unread?limit=1");
        Answer next = api.as(community.member())
                .get("/api/v1/unread?limit=1&cursor="
                        + first.body().get("nextCursor").asString());

        assertThat(idOf(first)).isEqualTo(second.toString());
        assertThat(idOf(next)).isEqualTo(topic.toString());
        assertThat(next.body().get("nextCursor").isNull()).isTrue();
    }

    @Test
    void whatIsNoNumberOrStateIsRefused() {
        assertThat(read(community.member(), topic, 0).status()).isEqualTo(400);
        assertThat(api.as(community.member())
                        .put("/api/v1/topics/" + topic + "/read", Map.of())
                        .status())
                .isEqualTo(400);
        assertThat(api.as(community.member()).get("/api/v1/unread?state=old").status())
                .isEqualTo(400);
        assertThat(api.get("/api/v1/unread").status()).isEqualTo(401);
        assertThat(read(community.member(), UUID.randomUUID(), 1).problem()).isEqualTo("topic-not-found");
    }

    @Test
    void onesPositionIsInEveryListOfTopics() {
        read(community.member(), topic, 1);

        assertThat(api.as(community.member())
                        .get("/api/v1/forums/" + forum + "/topics")
                        .body()
                        .get("items")
                        .get(0)
                        .get("readNumber")
                        .asInt())
                .isEqualTo(1);
        assertThat(api.get("/api/v1/topics/" + topic).body().has("readNumber")).isFalse();
    }

    private Answer read(UserSummary user, UUID topicId, int number) {
        return api.as(user).put("/api/v1/topics/" + topicId + "/read", Map.of("number", number));
    }

    private List<JsonNode> unread(UserSummary user, String query) {
        Answer answer = api.as(user).get("/api/v1/unread" + query);
        assertThat(answer.status()).isEqualTo(200);
        return List.copyOf(answer.body().get("items").values());
    }

    private static JsonNode only(List<JsonNode> items) {
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    private static String idOf(Answer page) {
        return page.body().get("items").get(0).get("topic").get("id").asString();
    }

    private int events() {
        return jdbc.sql("select count(*) from outbox where key = ? and type = 'forum.topic-read.v1'")
                .param(topic)
                .query(Integer.class)
                .single();
    }
}
