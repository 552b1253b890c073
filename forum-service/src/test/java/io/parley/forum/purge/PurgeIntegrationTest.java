package io.parley.forum.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.forum.Community;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.HeldRows;
import io.parley.test.ParleyIntegrationTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyIntegrationTest
class PurgeIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void ofAnOrganizationThatIsGoneForGoodNothingIsHeld() {
        Community gone = Community.open(given, api);
        UUID forum = gone.forum();
        UUID topic = gone.topic(forum, gone.member());
        UUID answer = gone.post(topic, gone.moderator(), "By me");
        gone.publish(topic, gone.member(), Map.of("body", "Deeper", "parentId", answer));
        api.as(gone.member()).put("/api/v1/posts/" + answer + "/reactions/👍", null);
        api.as(gone.member()).put("/api/v1/posts/" + answer + "/vote", Map.of("value", 1));
        api.as(gone.member()).put("/api/v1/posts/" + answer + "/bookmark", Map.of("note", "Later"));
        api.as(gone.member()).put("/api/v1/topics/" + topic + "/solution", Map.of("postId", answer));
        Community other = Community.open(given, api);
        UUID kept = other.topic(other.forum(), other.member());

        given.purged(gone.orgId());

        assertThat(HeldRows.of(jdbc, gone.orgId())).isEmpty();
        assertThat(api.as(gone.member()).get("/api/v1/topics/" + topic).status())
                .isEqualTo(404);
        assertThat(api.as(other.member()).get("/api/v1/topics/" + kept).status())
                .isEqualTo(200);
    }

    @Test
    void toldAgainItLooksAgainForWhatCameBack() {
        Community gone = Community.open(given, api);
        gone.topic(gone.forum(), gone.member());
        given.purged(gone.orgId());
        jdbc.sql("insert into trust_rule values (:org, 1, 1, 1, 1, 1, now())")
                .param("org", gone.orgId())
                .update();

        given.purged(gone.orgId());

        await().untilAsserted(() -> assertThat(HeldRows.of(jdbc, gone.orgId())).isEmpty());
    }
}
