package io.parley.forum.post.removal;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.forum.Community;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class RemovalIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ForgetRemovedPosts forget;

    private Community community;
    private UUID topic;
    private UUID post;

    @BeforeEach
    void aPost() {
        community = Community.open(given, api);
        topic = community.topic(community.forum(), community.moderator());
        post = community.post(topic, community.member(), "Worth *keeping*");
    }

    @Test
    void aModeratorRestoresWhatWasDeletedAndSeesWhoDidAndWhy() {
        api.as(community.moderator()).delete("/api/v1/posts/" + post + "?reason=Off%20topic");
        JsonNode removed = removed().get(0);

        assertThat(removed.get("reason").asString()).isEqualTo("Off topic");
        assertThat(removed.get("removedBy").get("id").asString())
                .isEqualTo(community.moderator().id().toString());
        assertThat(removed.get("bodyHtml").asString()).contains("keeping");
        assertThat(removed.get("author").get("id").asString())
                .isEqualTo(community.member().id().toString());
        Answer restored = restore(community.moderator());
        assertThat(restored.status()).isEqualTo(200);
        assertThat(restored.body().get("body").asString()).isEqualTo("Worth *keeping*");
        assertThat(api.get("/api/v1/topics/" + topic).body().get("postCount").asInt())
                .isEqualTo(2);
        assertThat(removed()).isEmpty();
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void othersRestoreOnlyWhatTheyDeletedThemselves() {
        api.as(community.member()).delete("/api/v1/posts/" + post);
        assertThat(restore(community.guest()).status()).isEqualTo(403);
        assertThat(restore(community.member()).status()).isEqualTo(200);

        api.as(community.moderator()).delete("/api/v1/posts/" + post);
        assertThat(restore(community.member()).problem()).isEqualTo("permission-denied");
        assertThat(api.as(community.member())
                        .get("/api/v1/topics/" + topic + "/removed-posts")
                        .problem())
                .isEqualTo("permission-denied");
    }

    @Test
    void whatIsThereOrForgottenIsNotRestored() {
        assertThat(restore(community.moderator()).problem()).isEqualTo("not-restorable");
        api.as(community.member()).delete("/api/v1/posts/" + post);
        jdbc.sql("update removed_post set removed_at = removed_at - interval '31 days' where post_id = ?")
                .param(post)
                .update();
        forget.forgetOld();

        assertThat(restore(community.moderator()).problem()).isEqualTo("not-restorable");
        assertThat(api.as(community.moderator())
                        .post("/api/v1/posts/" + UUID.randomUUID() + "/restore")
                        .problem())
                .isEqualTo("post-not-found");
    }

    @Test
    void aHiddenPostIsNotFoundByThoseWhoWantToRestoreIt() {
        UUID hidden = community.topic(community.forum(Map.of("private", true)), community.moderator());
        UUID secret = community.post(hidden, community.moderator(), "Secret");
        api.as(community.moderator()).delete("/api/v1/posts/" + secret);

        assertThat(api.as(community.stranger())
                        .post("/api/v1/posts/" + secret + "/restore")
                        .problem())
                .isEqualTo("post-not-found");
    }

    @Test
    void aPostIsRevertedToARevision() {
        api.as(community.member()).patch("/api/v1/posts/" + post, Map.of("body", "Vandalised"));

        Answer reverted = revert(community.moderator(), 1);
        assertThat(reverted.status()).isEqualTo(200);
        assertThat(reverted.body().get("body").asString()).isEqualTo("Worth *keeping*");
        assertThat(reverted.body().get("editCount").asInt()).isEqualTo(2);
        assertThat(revert(community.moderator(), 3).body().get("editCount").asInt())
                .isEqualTo(2);
        assertThat(Community.pointersOf(revert(community.moderator(), 9))).containsExactly("/number");
        assertThat(revert(community.guest(), 1).status()).isEqualTo(403);
        assertThat(api.as(community.moderator())
                        .header("If-Match", "\"v0\"")
                        .post("/api/v1/posts/" + post + "/revert", Map.of("number", 1))
                        .status())
                .isEqualTo(412);
    }

    private Answer restore(UserSummary user) {
        return api.as(user).post("/api/v1/posts/" + post + "/restore");
    }

    private Answer revert(UserSummary user, int number) {
        return api.as(user).post("/api/v1/posts/" + post + "/revert", Map.of("number", number));
    }

    private JsonNode removed() {
        return api.as(community.moderator())
                .get("/api/v1/topics/" + topic + "/removed-posts")
                .body()
                .get("items");
    }

    private int told() {
        return jdbc.sql("select count(*) from outbox where key = ? and type = 'forum.post-restored.v1'")
                .param(topic)
                .query(Integer.class)
                .single();
    }
}
