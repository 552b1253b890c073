package io.parley.forum;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Api.Caller;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class VisibilityIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Test
    void aPrivateForumDoesNotExistForStrangersOnAnyOperation() {
        Community community = Community.open(given, api);
        UUID hidden = community.forum(Map.of("private", true));

        walk(community, hidden, List.of(community.stranger(), community.guest()));
    }

    @Test
    void aForumThatRequiresARoleDoesNotExistForThoseWithout() {
        Community community = Community.open(given, api);
        UUID moderators = community.forum(Map.of("requiredRole", "moderator"));

        walk(community, moderators, List.of(community.stranger(), community.guest(), community.member()));
    }

    @Test
    void aForumOfAPrivateOrganizationDoesNotExistForStrangers() {
        Community community = Community.closed(given, api);
        UUID forum = community.forum();

        walk(community, forum, List.of(community.stranger()));
        String forums = "/api/v1/orgs/" + community.orgId() + "/forums";
        assertThat(api.get(forums).status()).isEqualTo(404);
        assertThat(api.as(community.stranger()).get(forums).status()).isEqualTo(404);
        assertThat(api.as(community.stranger())
                        .post(forums, Map.of("name", "x", "kind", "feed"))
                        .status())
                .isEqualTo(404);
        assertThat(api.as(community.guest()).get("/api/v1/forums/" + forum).status())
                .isEqualTo(200);
    }

    @Test
    void theListShowsEachOneWhatTheyMayRead() {
        Community community = Community.open(given, api);
        UUID open = community.forum(Map.of("sortOrder", 1));
        UUID forGuests = community.forum(Map.of("sortOrder", 2, "requiredRole", "guest"));
        UUID hidden = community.forum(Map.of("sortOrder", 3, "private", true));
        UUID forModerators = community.forum(Map.of("sortOrder", 4, "requiredRole", "moderator"));

        assertThat(listed(community, null)).containsExactly(open);
        assertThat(listed(community, community.stranger())).containsExactly(open);
        assertThat(listed(community, community.guest())).containsExactly(open, forGuests);
        assertThat(listed(community, community.member())).containsExactly(open, forGuests, hidden);
        assertThat(listed(community, community.moderator())).containsExactly(open, forGuests, hidden, forModerators);
    }

    @Test
    void anyoneReadsAPublicForumAndMembersWriteInIt() {
        Community community = Community.open(given, api);
        UUID forum = community.forum();
        UUID topic = community.topic(forum, community.member());

        assertThat(api.get("/api/v1/topics/" + topic).status()).isEqualTo(200);
        assertThat(api.withToken("not-a-token").get("/api/v1/topics/" + topic).status())
                .isEqualTo(401);
        assertThat(api.post("/api/v1/topics/" + topic + "/posts", Map.of("body", "x"))
                        .status())
                .isEqualTo(401);
        for (UserSummary reader : List.of(community.stranger(), community.guest())) {
            assertThat(community.publish(topic, reader, Map.of("body", "x")).status())
                    .isEqualTo(403);
            assertThat(community
                            .openTopic(forum, reader, Map.of("title", "x", "body", "x"))
                            .status())
                    .isEqualTo(403);
        }
    }

    private void walk(Community community, UUID forum, List<UserSummary> strangers) {
        UUID topic = community.topic(forum, community.moderator());
        UUID post = community.post(topic, community.moderator(), "Secret");
        List<Caller> callers = new ArrayList<>(List.of(api.anonymous()));
        strangers.forEach(stranger -> callers.add(api.as(stranger)));
        for (Caller caller : callers) {
            for (String path : List.of(
                    "forums/" + forum,
                    "forums/" + forum + "/topics",
                    "topics/" + topic,
                    "topics/" + topic + "/posts",
                    "posts/" + post,
                    "posts/" + post + "/revisions")) {
                assertHidden(caller.get("/api/v1/" + path), path);
            }
        }
        strangers.forEach(stranger -> walkWrites(api.as(stranger), forum, topic, post));
    }

    private static void walkWrites(Caller caller, UUID forum, UUID topic, UUID post) {
        assertHidden(caller.patch("/api/v1/forums/" + forum, Map.of("name", "x")), "patch forum");
        assertHidden(caller.delete("/api/v1/forums/" + forum), "delete forum");
        assertHidden(caller.post("/api/v1/forums/" + forum + "/topics", Map.of("title", "x", "body", "x")), "open");
        assertHidden(caller.patch("/api/v1/topics/" + topic, Map.of("locked", true)), "patch topic");
        assertHidden(caller.delete("/api/v1/topics/" + topic), "delete topic");
        assertHidden(caller.post("/api/v1/topics/" + topic + "/posts", Map.of("body", "x")), "publish");
        assertHidden(caller.patch("/api/v1/posts/" + post, Map.of("body", "x")), "patch post");
        assertHidden(caller.delete("/api/v1/posts/" + post), "delete post");
    }

    private static void assertHidden(Answer answer, String operation) {
        assertThat(answer.status()).as(operation).isEqualTo(404);
        assertThat(answer.problem()).as(operation).isIn("forum-not-found", "topic-not-found", "post-not-found");
    }

    private List<UUID> listed(Community community, @Nullable UserSummary viewer) {
        Caller caller = viewer == null ? api.anonymous() : api.as(viewer);
        List<UUID> ids = new ArrayList<>();
        for (JsonNode forum : caller.get("/api/v1/orgs/" + community.orgId() + "/forums")
                .body()
                .get("items")) ids.add(UUID.fromString(forum.get("id").asString()));
        return ids;
    }
}
