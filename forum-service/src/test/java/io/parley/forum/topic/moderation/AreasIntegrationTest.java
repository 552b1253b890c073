package io.parley.forum.topic.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.forum.Community;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyIntegrationTest
class AreasIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    private Community community;
    private UserSummary moderator;
    private UUID own;
    private UUID below;
    private UUID elsewhere;

    @BeforeEach
    void aModeratorOfOneForum() {
        community = Community.open(given, api);
        moderator = community.moderator();
        own = community.forum();
        below = community.forum(Map.of("parentId", own));
        elsewhere = community.forum();
        given.moderatesOnly(community.orgId(), moderator, Set.of(own));
    }

    @Test
    void aModeratorModeratesTheirForumAndWhatIsBelowIt() {
        assertThat(lock(community.topic(own, community.member()))).isEqualTo(200);
        assertThat(lock(community.topic(below, community.member()))).isEqualTo(200);
    }

    @Test
    void inAnotherForumTheyAreAMember() {
        UUID topic = community.topic(elsewhere, community.member());
        UUID post = community.post(topic, community.member(), "Two");

        assertThat(lock(topic)).isEqualTo(403);
        assertThat(api.as(moderator).delete("/api/v1/posts/" + post).problem()).isEqualTo("permission-denied");
        assertThat(api.as(moderator)
                        .patch("/api/v1/posts/" + post, Map.of("body", "Three"))
                        .problem())
                .isEqualTo("permission-denied");
        assertThat(community
                        .publish(topic, moderator, Map.of("body", "As a member"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void theyMergeNothingIntoAnotherArea() {
        UUID topic = community.topic(own, community.member());
        UUID other = community.topic(elsewhere, community.member());

        assertThat(merge(topic, other)).isEqualTo(403);
        assertThat(merge(other, topic)).isEqualTo(403);
        assertThat(merge(topic, community.topic(below, community.member()))).isEqualTo(200);
    }

    @Test
    void aChangeOfAreasHoldsAtOnce() {
        UUID topic = community.topic(own, community.member());
        assertThat(lock(topic)).isEqualTo(200);

        given.moderatesOnly(community.orgId(), moderator, Set.of(elsewhere));

        assertThat(lock(topic)).isEqualTo(403);
        assertThat(lock(community.topic(elsewhere, community.member()))).isEqualTo(200);
    }

    @Test
    void aForumThatMovesBelowAnotherBelongsToItsArea() {
        UUID topic = community.topic(elsewhere, community.member());
        assertThat(lock(topic)).isEqualTo(403);

        api.as(community.admin()).patch("/api/v1/forums/" + elsewhere, Map.of("parentId", below));

        assertThat(lock(topic)).isEqualTo(200);
    }

    private int lock(UUID topic) {
        return api.as(moderator)
                .patch("/api/v1/topics/" + topic, Map.of("locked", true))
                .status();
    }

    private int merge(UUID topic, UUID into) {
        return api.as(moderator)
                .post("/api/v1/topics/" + topic + "/merge", Map.of("into", into))
                .status();
    }
}
