package io.parley.forum;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyIntegrationTest
class JustJoinedIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Test
    void oneWhoJustJoinedReadsAndPostsBeforeTheEventArrives() {
        Community community = Community.closed(given, api);
        UUID topic = community.topic(community.forum(Map.of("private", true)), community.member());
        UserSummary newcomer = given.newcomer(community.orgId(), Role.MEMBER);

        assertThat(api.as(newcomer).get("/api/v1/topics/" + topic).status()).isEqualTo(200);
        assertThat(community.publish(topic, newcomer, Map.of("body", "Hi")).status())
                .isEqualTo(201);
        assertThat(api.as(newcomer)
                        .get("/api/v1/topics/" + topic + "/posts")
                        .body()
                        .get("items"))
                .hasSize(2);
    }

    @Test
    void oneWhoJustBecameAModeratorIsWhatTheEventSays() {
        Community community = Community.open(given, api);
        UUID topic = community.topic(community.forum(), community.moderator());
        given.roleChanged(community.orgId(), community.member(), Role.MODERATOR);

        assertThat(api.as(community.member())
                        .patch("/api/v1/topics/" + topic, Map.of("pinned", true))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void oneWhoLeftOrIsSuspendedHasNoMoreRightsThanAStranger() {
        Community community = Community.closed(given, api);
        UUID topic = community.topic(community.forum(), community.moderator());
        given.left(community.orgId(), community.member());
        given.suspended(community.orgId(), community.guest());

        assertThat(community
                        .publish(topic, community.member(), Map.of("body", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(api.as(community.guest()).get("/api/v1/topics/" + topic).status())
                .isEqualTo(404);
    }

    @Test
    void nothingOfAnArchivedOrganizationIsThere() {
        Community community = Community.open(given, api);
        UUID topic = community.topic(community.forum(), community.member());
        given.archived(community.orgId());

        assertThat(api.get("/api/v1/topics/" + topic).status()).isEqualTo(404);
        assertThat(community
                        .publish(topic, community.member(), Map.of("body", "x"))
                        .status())
                .isEqualTo(404);
    }
}
