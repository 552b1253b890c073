package io.parley.forum.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.forum.Community;
import io.parley.messaging.Ids;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class TrustIntegrationTest {

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
    void aTopic() {
        community = Community.open(given, api);
        forum = community.forum();
        topic = community.topic(forum, community.moderator());
    }

    @Test
    void whoReadsIsTrustedByAndBy() {
        JsonNode fresh = trust(community.member(), community.member());
        assertThat(fresh.get("level").asInt()).isZero();
        assertThat(fresh.get("next").asInt()).isEqualTo(1);
        assertThat(fresh.get("needed").get("topicsRead").asInt()).isEqualTo(5);

        readMuch();
        JsonNode basic = trust(community.member(), community.member());
        assertThat(basic.get("level").asInt()).isEqualTo(1);
        assertThat(basic.get("activity").get("postsRead").asInt()).isEqualTo(30);
        community.post(topic, community.member(), "Hello");
        assertThat(told(community.member())).containsExactly("forum.trust-level-changed.v1");
        community.post(topic, community.member(), "Again");
        assertThat(told(community.member())).hasSize(1);
    }

    @Test
    void aNewcomerSendsFewLinksMentionsAndPictures() {
        rules(Map.of("links", 1, "mentions", 1, "pictures", 0));

        Answer links = publish(community.member(), "<https://a.example> <https://b.example>");
        assertThat(links.status()).isEqualTo(422);
        assertThat(links.problem()).isEqualTo("newcomer-limit");
        assertThat(links.text()).contains("at most 1 links");
        assertThat(publish(community.member(), "![](https://a.example/a.png)").problem())
                .isEqualTo("newcomer-limit");
        assertThat(publish(
                                community.member(),
                                "@" + community.guest().username() + " @"
                                        + community.admin().username())
                        .problem())
                .isEqualTo("newcomer-limit");
        UUID post = Community.idOf(publish(community.member(), "<https://a.example>"));
        assertThat(api.as(community.member())
                        .patch("/api/v1/posts/" + post, Map.of("body", "<https://a.example> <https://b.example>"))
                        .problem())
                .as("edits don't slip past")
                .isEqualTo("newcomer-limit");
        assertThat(publish(community.moderator(), "<https://a.example> <https://b.example>")
                        .status())
                .isEqualTo(201);
        readMuch();
        jdbc.sql("update participant set evaluated_at = '2000-01-01' where user_id = ?")
                .param(community.member().id())
                .update();
        assertThat(publish(community.member(), "<https://a.example> <https://b.example>")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aNewcomerWritesOnlySoMuchInAnHour() {
        rules(Map.of("postsPerHour", 2));
        community.post(topic, community.member(), "One");
        community.topic(forum, community.member());

        Answer third = publish(community.member(), "Three");
        assertThat(third.status()).isEqualTo(429);
        assertThat(third.problem()).isEqualTo("newcomer-pace");
        assertThat(third.header("Retry-After")).isEqualTo("3600");
        assertThat(third.text()).contains("at most 2 posts an hour");
        UserSummary other = given.member(community.orgId(), Role.MEMBER);
        assertThat(publish(other, "Mine").status()).isEqualTo(201);
    }

    @Test
    void theFirstPostsOfANewcomerWait() {
        rules(Map.of("firstPosts", 1));
        Answer held = publish(community.member(), "Hello");

        assertThat(held.status()).isEqualTo(202);
        assertThat(held.body().get("reason").asString()).isEqualTo("newcomer");
        String approve = "/api/v1/approval-queue/" + held.body().get("id").asString() + "/approve";
        assertThat(api.as(community.moderator()).post(approve, Map.of()).status())
                .isEqualTo(200);
        assertThat(publish(community.member(), "And again").status()).isEqualTo(201);
        assertThat(publish(community.moderator(), "Mine").status()).isEqualTo(201);
    }

    @Test
    void moderatorsSayHowFarSomebodyIsTrusted() {
        UUID member = community.member().id();

        assertThat(grant(community.member(), member, 4, true).problem()).isEqualTo("permission-denied");
        assertThat(grant(community.moderator(), member, 5, true).status()).isEqualTo(400);
        assertThat(grant(community.moderator(), member, 4, false).status()).isEqualTo(400);
        assertThat(grant(community.moderator(), Ids.next(), 1, true).status()).isEqualTo(400);
        JsonNode leader = grant(community.moderator(), member, 4, true).body();
        assertThat(leader.get("level").asInt()).isEqualTo(4);
        assertThat(leader.get("next").isNull()).isTrue();
        readMuch();
        grant(community.moderator(), member, 0, true);
        assertThat(trust(community.member(), community.member()).get("level").asInt())
                .isZero();
        assertThat(told(community.member())).hasSize(2);
    }

    @Test
    void whatSomebodyDidIsForThemAndForModerators() {
        assertThat(trust(community.guest(), community.member()).get("activity").isNull())
                .isTrue();
        assertThat(trust(community.moderator(), community.member())
                        .get("activity")
                        .isNull())
                .isFalse();
        Community closed = Community.closed(given, api);
        String path = "/api/v1/orgs/" + closed.orgId();
        assertThat(api.as(closed.stranger()).get(path + "/trust").problem()).isEqualTo("organization-not-found");
        assertThat(api.as(closed.stranger()).get(path + "/trust-rules").problem())
                .isEqualTo("organization-not-found");
        assertThat(api.get(rulesPath().replace("-rules", "")).status()).isEqualTo(401);
    }

    @Test
    void onlyThoseWhoSetUpAnOrganizationMakeItsRules() {
        assertThat(api.as(community.moderator())
                        .put(rulesPath(), whole(Map.of()))
                        .problem())
                .isEqualTo("permission-denied");
        assertThat(api.as(community.admin())
                        .put(rulesPath(), whole(Map.of("links", -1)))
                        .status())
                .isEqualTo(400);
        rules(Map.of("links", 3));
        assertThat(api.get(rulesPath()).body().get("links").asInt()).isEqualTo(3);
    }

    private void readMuch() {
        List<UUID> topics = List.of(
                topic,
                community.topic(forum, community.moderator()),
                community.topic(forum, community.moderator()),
                community.topic(forum, community.moderator()),
                community.topic(forum, community.moderator()));
        topics.forEach(
                read -> jdbc.sql("""
                        insert into topic_reader (user_id, topic_id, number, read_at) values (?, ?, 6, now())
                        on conflict (user_id, topic_id) do update set number = 6""").param(community.member().id()).param(read).update());
    }

    private void rules(Map<String, Object> changed) {
        assertThat(api.as(community.admin()).put(rulesPath(), whole(changed)).status())
                .isEqualTo(200);
    }

    private static Map<String, Object> whole(Map<String, Object> changed) {
        Map<String, Object> rules =
                new HashMap<>(Map.of("links", 10, "mentions", 10, "pictures", 5, "postsPerHour", 300, "firstPosts", 0));
        rules.putAll(changed);
        return rules;
    }

    private Answer publish(UserSummary author, String body) {
        return community.publish(topic, author, Map.of("body", body));
    }

    private Answer grant(UserSummary caller, UUID userId, int level, boolean locked) {
        return api.as(caller)
                .put(
                        "/api/v1/orgs/" + community.orgId() + "/trust?userId=" + userId,
                        Map.of("level", level, "locked", locked));
    }

    private JsonNode trust(UserSummary viewer, UserSummary user) {
        return api.as(viewer)
                .get("/api/v1/orgs/" + community.orgId() + "/trust?userId=" + user.id())
                .body();
    }

    private String rulesPath() {
        return "/api/v1/orgs/" + community.orgId() + "/trust-rules";
    }

    private List<String> told(UserSummary user) {
        return jdbc.sql("select type from outbox where key = ? and type like 'forum.trust-%' order by id")
                .param(user.id())
                .query(String.class)
                .list();
    }
}
