package io.parley.forum.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.forum.Community;
import io.parley.forum.watchword.Watching;
import io.parley.forum.watchword.WordRules;
import io.parley.messaging.Ids;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.PersonalDataRequests;
import io.parley.test.Streams;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class ApprovalIntegrationTest {

    private static final String WAITING = "A *casino*";

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WordRules rules;

    private Watching watching;
    private Community community;
    private UUID forum;
    private UUID topic;

    @BeforeEach
    void anOrganizationThatWatchesAWord() {
        community = Community.open(given, api);
        watching = new Watching(streams, rules);
        forum = community.forum();
        topic = community.topic(forum, community.moderator());
        watching.watch(community.orgId(), Map.of("casino", "approve"));
    }

    @Test
    void aPostWaitsUnseenUntilAModeratorApprovesIt() {
        Answer held = hold(Map.of());

        assertThat(held.status()).isEqualTo(202);
        assertThat(held.body().get("status").asString()).isEqualTo("pending");
        assertThat(held.body().get("reason").asString()).isEqualTo("watched-word");
        assertThat(posts()).doesNotContain("casino");
        JsonNode item = queue(community.moderator()).get(0);
        assertThat(item.get("kind").asString()).isEqualTo("post");
        assertThat(item.get("forum").get("id").asString()).isEqualTo(forum.toString());
        assertThat(item.get("topic").get("title").asString()).isEqualTo("A question");
        assertThat(item.get("author").get("username").asString())
                .isEqualTo(community.member().username());
        assertThat(item.get("bodyHtml").asString()).contains("<em>casino</em>");
        assertThat(mine(community.member())).hasSize(1);
        assertThat(mine(community.moderator())).isEmpty();

        Answer approved = approve(held, community.moderator());
        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.body().get("subject").get("url").asString()).isEqualTo("/topics/" + topic + "#post-2");
        String id = approved.body().get("subject").get("id").asString();
        JsonNode post = api.get("/api/v1/posts/" + id).body();
        assertThat(post.get("body").asString()).isEqualTo(WAITING);
        assertThat(post.get("author").get("username").asString())
                .isEqualTo(community.member().username());
        assertThat(queue(community.moderator())).isEmpty();
        assertThat(mine(community.member())).isEmpty();
        assertThat(told(community.member())).containsExactly("forum.post-held.v1", "forum.held-post-decided.v1");
    }

    @Test
    void aTopicWaitsWithItsTitleAndTags() {
        Answer held = community.openTopic(
                forum, community.member(), Map.of("title", "Casino", "body", "Win", "tags", List.of("luck")));

        assertThat(held.status()).isEqualTo(202);
        JsonNode item = queue(community.moderator()).get(0);
        assertThat(item.get("kind").asString()).isEqualTo("topic");
        assertThat(item.get("topic").isNull()).isTrue();
        assertThat(item.get("title").asString()).isEqualTo("Casino");
        String id = approve(held, community.moderator())
                .body()
                .get("subject")
                .get("id")
                .asString();
        JsonNode opened = api.get("/api/v1/topics/" + id).body();
        assertThat(opened.get("title").asString()).isEqualTo("Casino");
        assertThat(opened.get("tags").get(0).asString()).isEqualTo("luck");
    }

    @Test
    void sentAgainItWaitsOnceAndIsPublishedUnderItsId() {
        UUID id = Ids.next();
        Answer first = hold(Map.of("id", id));
        Answer again = hold(Map.of("id", id));

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(queue(community.moderator())).hasSize(1);
        assertThat(community
                        .publish(topic, community.admin(), Map.of("id", id, "body", "Mine"))
                        .problem())
                .isEqualTo("id-taken");
        approve(first, community.moderator());
        assertThat(hold(Map.of("id", id)).body().get("id").asString()).isEqualTo(id.toString());
        assertThat(api.get("/api/v1/posts/" + id).status()).isEqualTo(200);
    }

    @Test
    void aRejectedOneIsForItsAuthorAlone() {
        Answer held = hold(Map.of());
        Answer rejected =
                api.as(community.moderator()).post(path(held, "reject"), Map.of("reason", "No advertisements"));

        assertThat(rejected.status()).isEqualTo(204);
        JsonNode own = mine(community.member()).get(0);
        assertThat(own.get("status").asString()).isEqualTo("rejected");
        assertThat(own.get("rejection").asString()).isEqualTo("No advertisements");
        assertThat(queue(community.moderator())).isEmpty();
        assertThat(approve(held, community.moderator()).problem()).isEqualTo("already-decided");
        assertThat(posts()).doesNotContain("casino");
    }

    @Test
    void twoModeratorsPublishItOnce() {
        Answer held = hold(Map.of());

        List<Integer> statuses = Stream.of(community.moderator(), community.admin(), community.moderator())
                .map(moderator -> CompletableFuture.supplyAsync(
                        () -> approve(held, moderator).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409);
        assertThat(api.get("/api/v1/topics/" + topic).body().get("postCount").asInt())
                .isEqualTo(2);
    }

    @Test
    void onlyModeratorsWhoMayReadThereDecide() {
        Answer held = hold(Map.of());
        UUID secret = community.forum(Map.of("requiredRole", "admin"));
        UUID hidden = community.topic(secret, community.admin());

        assertThat(approve(held, community.member()).problem()).isEqualTo("permission-denied");
        assertThat(approve(held, community.stranger()).problem()).isEqualTo("permission-denied");
        assertThat(api.as(community.member()).get(queuePath()).problem()).isEqualTo("permission-denied");
        assertThat(api.get(queuePath()).status()).isEqualTo(401);
        assertThat(api.as(community.moderator())
                        .post("/api/v1/approval-queue/" + Ids.next() + "/approve", Map.of())
                        .problem())
                .isEqualTo("approval-not-found");
        assertThat(community
                        .publish(hidden, community.admin(), Map.of("body", WAITING))
                        .status())
                .as("moderators need no other")
                .isEqualTo(201);
        Community closed = Community.closed(given, api);
        assertThat(api.as(closed.stranger())
                        .get("/api/v1/orgs/" + closed.orgId() + "/approval-queue?mine=true")
                        .problem())
                .isEqualTo("organization-not-found");
    }

    @Test
    void whatCannotBePublishedAnyMoreCanBeRejected() {
        Answer locked = hold(Map.of());
        patch("topics/" + topic, Map.of("locked", true));
        assertThat(approve(locked, community.moderator()).problem()).isEqualTo("topic-locked");

        api.as(community.moderator()).delete("/api/v1/topics/" + topic);
        assertThat(approve(locked, community.moderator()).problem()).isEqualTo("not-publishable");
        assertThat(api.as(community.moderator())
                        .post(path(locked, "reject"), Map.of())
                        .status())
                .isEqualTo(204);
    }

    @Test
    void theRightsOfItsAuthorAreAskedAgain() {
        Answer held = hold(Map.of());
        given.suspended(community.orgId(), community.member());

        assertThat(approve(held, community.moderator()).problem()).isEqualTo("not-publishable");
    }

    @Test
    void aWordThatIsBlockedMeanwhileStaysOut() {
        Answer held = hold(Map.of());
        watching.watch(community.orgId(), Map.of("casino", "block"));

        assertThat(approve(held, community.moderator()).problem()).isEqualTo("blocked-word");
        assertThat(queue(community.moderator())).hasSize(1);
    }

    @Test
    void anExportHasItAndAnErasureTakesIt() {
        hold(Map.of());

        assertThat(PersonalDataRequests.export(streams, community.member().id()))
                .hasEntrySatisfying("posts-held", held -> assertThat(held).contains(WAITING));
        PersonalDataRequests.erase(streams, community.member().id(), false);
        assertThat(queue(community.moderator())).isEmpty();
    }

    @Test
    void badReasonsAndCursorsAreRefused() {
        Answer held = hold(Map.of());

        assertThat(api.as(community.moderator())
                        .post(path(held, "reject"), Map.of("reason", "x".repeat(501)))
                        .status())
                .isEqualTo(400);
        assertThat(api.as(community.moderator())
                        .get(queuePath() + "?cursor=nonsense")
                        .problem())
                .isEqualTo("invalid-cursor");
        assertThat(api.as(community.moderator())
                        .get(queuePath() + "?limit=1")
                        .body()
                        .get("items"))
                .hasSize(1);
    }

    private Answer hold(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("body", WAITING));
        body.putAll(more);
        return community.publish(topic, community.member(), body);
    }

    private Answer approve(Answer held, UserSummary moderator) {
        return api.as(moderator).post(path(held, "approve"), Map.of());
    }

    private static String path(Answer held, String decision) {
        return "/api/v1/approval-queue/" + held.body().get("id").asString() + "/" + decision;
    }

    private void patch(String path, Map<String, Object> body) {
        assertThat(api.as(community.moderator()).patch("/api/v1/" + path, body).status())
                .isEqualTo(200);
    }

    private String posts() {
        return api.get("/api/v1/topics/" + topic + "/posts").text();
    }

    private JsonNode queue(UserSummary moderator) {
        return api.as(moderator).get(queuePath()).body().get("items");
    }

    private JsonNode mine(UserSummary user) {
        return api.as(user).get(queuePath() + "?mine=true").body().get("items");
    }

    private String queuePath() {
        return "/api/v1/orgs/" + community.orgId() + "/approval-queue";
    }

    private List<String> told(UserSummary user) {
        return jdbc.sql("select type from outbox where key = ? and type like 'forum.%held%' order by id")
                .param(user.id())
                .query(String.class)
                .list();
    }
}
