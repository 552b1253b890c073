package io.parley.forum.badge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.forum.Community;
import io.parley.messaging.Ids;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.PersonalDataRequests;
import io.parley.test.Streams;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who sees what of the badges that people have. */
@ParleyIntegrationTest
class BadgeVisibilityIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AwardBadges awardBadges;

    private Community community;
    private Earned earned;
    private UserSummary helper;
    private UUID topic;
    private UUID answer;

    @BeforeEach
    void anAnswer() {
        community = Community.open(given, api);
        earned = new Earned(api, community.orgId());
        helper = given.member(community.orgId(), Role.MEMBER);
        topic = community.topic(community.forum(), community.member());
        answer = community.post(topic, helper, "Like this");
    }

    @Test
    void theCatalogueSaysHowManyHaveEach() {
        earned.await(helper, "first-post");
        community.post(topic, community.moderator(), "Me, too");
        earned.await(community.moderator(), "first-post");

        JsonNode items = api.get(earned.path()).body().get("items");
        assertThat(items).hasSize(Badge.values().length);
        JsonNode firstPost = Earned.badge(items, "first-post");
        assertThat(firstPost.get("holders").asInt()).isEqualTo(2);
        assertThat(firstPost.get("rule").asString()).isEqualTo("replies-written");
        assertThat(firstPost.get("repeatable").asBoolean()).isFalse();
        JsonNode great = Earned.badge(items, "great-answer");
        assertThat(great.get("holders").asInt()).isZero();
        assertThat(great.get("least").asInt()).isEqualTo(100);
        assertThat(great.get("group").asString()).isEqualTo("gold");
    }

    @Test
    void whatEarnedABadgeIsForThoseWhoMayReadIt() {
        UUID hidden = community.forum(Map.of("requiredRole", "moderator"));
        UUID secret = community.topic(hidden, community.moderator());
        UUID first = UUID.fromString(api.as(community.moderator())
                .get("/api/v1/topics/" + secret)
                .body()
                .get("firstPostId")
                .asString());
        jdbc.sql("update post set up_count = 9 where id = ?").param(first).update();
        api.as(community.admin()).put("/api/v1/posts/" + first + "/vote", Map.of("value", 1));
        earned.await(community.moderator(), "first-topic", "welcome", "nice-topic");

        assertThat(subjectOf("nice-topic", community.guest()).isNull()).isTrue();
        assertThat(subjectOf("nice-topic", community.admin()).get("id").asString())
                .isEqualTo(first.toString());
    }

    @Test
    void aPrivateOrganizationTellsStrangersNothing() {
        Community closed = Community.closed(given, api);
        String path = "/api/v1/orgs/" + closed.orgId() + "/badges";

        assertThat(api.as(closed.stranger()).get(path).problem()).isEqualTo("organization-not-found");
        assertThat(api.as(closed.stranger()).get(path + "/earned").problem()).isEqualTo("organization-not-found");
        assertThat(api.get(path + "/earned?userId=" + closed.member().id()).status())
                .isEqualTo(404);
        assertThat(api.as(closed.member()).get(path + "/earned").body().get("items"))
                .isEmpty();
        assertThat(api.get(earned.path() + "/earned").status()).isEqualTo(401);
        assertThat(api.get(earned.path() + "/earned?userId=me").status()).isEqualTo(400);
        assertThat(api.get("/api/v1/orgs/" + Ids.next() + "/badges").status()).isEqualTo(404);
    }

    @Test
    void oneWhoIsErasedHasNoBadgesAndEarnsNone() {
        earned.await(helper, "first-post");
        assertThat(PersonalDataRequests.export(streams, helper.id()))
                .hasEntrySatisfying("badges", badges -> assertThat(badges).contains("first-post"));
        PersonalDataRequests.erase(streams, helper.id(), false);
        await().until(() -> "deleted"
                .equals(jdbc.sql("select username from known_user where user_id = ?")
                        .param(helper.id())
                        .query(String.class)
                        .single()));

        awardBadges.handle(new BadgeCause(community.orgId(), helper.id(), answer, Set.of(BadgeRule.REPLIES_WRITTEN)));

        assertThat(earned.badges(helper)).isEmpty();
    }

    private JsonNode subjectOf(String key, UserSummary viewer) {
        JsonNode items = api.as(viewer)
                .get(earned.path() + "/earned?userId=" + community.moderator().id())
                .body()
                .get("items");
        return Earned.badge(items, key).get("subject");
    }
}
