package io.parley.forum.topic.subscription;

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
class SubscriptionIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private JdbcClient jdbc;

    private Community community;
    private UUID above;
    private UUID forum;
    private UUID topic;

    @BeforeEach
    void aTopicInAForumBelowAnother() {
        community = Community.open(given, api);
        above = community.forum();
        forum = community.forum(Map.of("parentId", above));
        topic = community.topic(forum, community.moderator());
    }

    @Test
    void whoChoseNothingHearsWhatIsNormal() {
        JsonNode subscription = ofTopic();

        assertThat(subscription.get("level").asString()).isEqualTo("normal");
        assertThat(subscription.get("because").asString()).isEqualTo("default");
        assertThat(api.get("/api/v1/topics/" + topic).body().has("subscription"))
                .isFalse();
    }

    @Test
    void theNearestChoiceCountsAndSaysWhereItWasMade() {
        choose("forums/" + above, "watching");
        assertThat(ofTopic().get("level").asString()).isEqualTo("watching");
        assertThat(ofTopic().get("because").asString()).isEqualTo("parent-forum");
        assertThat(ofTopic().get("forumId").asString()).isEqualTo(above.toString());

        choose("forums/" + forum, "muted");
        assertThat(ofTopic().get("because").asString()).isEqualTo("forum");
        JsonNode ofForum =
                api.as(community.member()).get("/api/v1/forums/" + forum).body().get("subscription");
        assertThat(ofForum.get("level").asString()).isEqualTo("muted");

        Answer chosen = choose("topics/" + topic, "tracking");
        assertThat(chosen.body()).isEqualTo(ofTopic());
        assertThat(chosen.body().get("because").asString()).isEqualTo("topic");
    }

    @Test
    void eachChoiceIsToldOnce() {
        choose("topics/" + topic, "watching");
        choose("topics/" + topic, "watching");
        choose("forums/" + forum, "muted");
        choose("forums/" + forum, "muted");

        assertThat(told(topic, "forum.topic-subscription-changed.v1")).isEqualTo(1);
        assertThat(told(forum, "forum.forum-subscription-changed.v1")).isEqualTo(1);
    }

    @Test
    void whatMayNotBeReadCanNotBeSubscribedTo() {
        UUID hidden = community.forum(Map.of("private", true));
        UUID secret = community.topic(hidden, community.moderator());

        assertThat(choose(community.guest(), "forums/" + hidden, "muted").problem())
                .isEqualTo("forum-not-found");
        assertThat(choose(community.guest(), "topics/" + secret, "muted").problem())
                .isEqualTo("topic-not-found");
    }

    @Test
    void whatIsNoLevelIsRefused() {
        assertThat(choose("topics/" + topic, "loud").status()).isEqualTo(400);
        assertThat(api.put("/api/v1/topics/" + topic + "/subscription", Map.of("level", "muted"))
                        .status())
                .isEqualTo(401);
    }

    private JsonNode ofTopic() {
        return api.as(community.member()).get("/api/v1/topics/" + topic).body().get("subscription");
    }

    private Answer choose(String place, String level) {
        return choose(community.member(), place, level);
    }

    private Answer choose(UserSummary user, String place, String level) {
        return api.as(user).put("/api/v1/" + place + "/subscription", Map.of("level", level));
    }

    private int told(UUID key, String type) {
        return jdbc.sql("select count(*) from outbox where key = ? and type = ?")
                .params(key, type)
                .query(Integer.class)
                .single();
    }
}
