package io.parley.forum.forum;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.forum.Community;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyIntegrationTest
class FeedLimitIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    private Community community;

    @BeforeEach
    void anOrganization() {
        community = Community.open(given, api);
    }

    @Test
    void aFeedHasTheLimitThatWasSetForIt() {
        UUID feed = community.forum(Map.of("kind", "feed", "feedLimit", 80));
        String path = "/api/v1/forums/" + feed;

        assertThat(api.get(path).body().get("feedLimit").asInt()).isEqualTo(80);
        assertThat(Community.pointersOf(community.openTopic(feed, community.member(), Map.of("body", "x".repeat(81)))))
                .containsExactly("/body");
        UUID topic = Community.idOf(community.openTopic(feed, community.member(), Map.of("body", "x".repeat(80))));
        assertThat(Community.pointersOf(community.publish(topic, community.member(), Map.of("body", "🙂".repeat(81)))))
                .containsExactly("/body");
        assertThat(api.as(community.admin())
                        .patch(path, Map.of("feedLimit", 1_000))
                        .body()
                        .get("feedLimit")
                        .asInt())
                .isEqualTo(1_000);
        community.post(topic, community.member(), "🙂".repeat(1_000));
        for (int wrong : List.of(0, 49, 5_001))
            assertThat(Community.pointersOf(api.as(community.admin()).patch(path, Map.of("feedLimit", wrong))))
                    .containsExactly("/feedLimit");
    }

    @Test
    void onlyFeedsHaveALimit() {
        UUID talk = community.forum();
        assertThat(Community.pointersOf(
                        api.as(community.admin()).patch("/api/v1/forums/" + talk, Map.of("feedLimit", 100))))
                .containsExactly("/feedLimit");
        assertThat(Community.pointersOf(api.as(community.admin())
                        .post(
                                "/api/v1/orgs/" + community.orgId() + "/forums",
                                Map.of("name", "Talk", "kind", "discussion", "feedLimit", 100))))
                .containsExactly("/feedLimit");
        assertThat(api.get("/api/v1/forums/" + talk).body().has("feedLimit")).isFalse();
    }
}
