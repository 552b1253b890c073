package io.parley.forum.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.forum.Community;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class EditPostIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private JdbcClient jdbc;

    private Community community;
    private UUID topic;
    private UUID post;
    private String path;

    @BeforeEach
    void aPost() {
        community = Community.open(given, api);
        topic = community.topic(community.forum(), community.member());
        post = community.post(topic, community.member(), "One");
        path = "/api/v1/posts/" + post;
    }

    @Test
    void everyTextOfAPostIsKept() {
        Answer edited = api.as(community.member()).patch(path, Map.of("body", "*Two*"));
        api.as(community.moderator()).patch(path, Map.of("body", "Three"));

        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.body().get("bodyHtml").asString()).contains("<em>Two</em>");
        assertThat(edited.body().get("editCount").asInt()).isEqualTo(1);
        List<JsonNode> revisions = items(path + "/revisions");
        assertThat(revisions)
                .extracting(revision -> revision.get("body").asString())
                .containsExactly("Three", "*Two*", "One");
        assertThat(revisions)
                .extracting(revision -> revision.get("number").asInt())
                .containsExactly(3, 2, 1);
        assertThat(revisions.getFirst().get("editor").get("id").asString())
                .isEqualTo(community.moderator().id().toString());
        assertThat(revisions.getLast().get("createdAt"))
                .isEqualTo(api.get(path).body().get("createdAt"));
        JsonNode firstPage = api.get(path + "/revisions?limit=2").body();
        assertThat(items(path + "/revisions?limit=2&cursor="
                        + firstPage.get("nextCursor").asString()))
                .hasSize(1);
    }

    @Test
    void theSameTextIsNoEdit() {
        Answer edited = api.as(community.member()).patch(path, Map.of("body", "One"));

        assertThat(edited.body().get("editCount").asInt()).isZero();
    }

    @Test
    void othersPostsAreForModerators() {
        UserSummary other = given.member(community.orgId(), Role.MEMBER);
        for (UserSummary user : List.of(other, community.guest(), community.stranger())) {
            assertThat(api.as(user).patch(path, Map.of("body", "x")).status()).isEqualTo(403);
            assertThat(api.as(user).delete(path).status()).isEqualTo(403);
        }

        assertThat(api.as(community.moderator()).delete(path).status()).isEqualTo(204);
    }

    @Test
    void aStaleVersionIsRefused() {
        String old = api.get(path).header("ETag");
        api.as(community.member()).patch(path, Map.of("body", "Two"));

        assertThat(api.as(community.member())
                        .header("If-Match", old)
                        .patch(path, Map.of("body", "Three"))
                        .status())
                .isEqualTo(412);
        assertThat(api.as(community.member())
                        .header("If-Match", old)
                        .delete(path)
                        .status())
                .isEqualTo(412);
        assertThat(api.get(path).body().get("body").asString()).isEqualTo("Two");
    }

    @Test
    void aDeletedPostLeavesItsNumberAndNothingElse() {
        api.as(community.member()).patch(path, Map.of("body", "Two"));
        assertThat(api.as(community.member()).delete(path).status()).isEqualTo(204);
        community.post(topic, community.member(), "Next");

        assertThat(api.as(community.admin()).get(path).status()).isEqualTo(404);
        assertThat(api.as(community.admin()).get(path + "/revisions").status()).isEqualTo(404);
        assertThat(api.as(community.member()).delete(path).status()).isEqualTo(404);
        assertThat(items("/api/v1/topics/" + topic + "/posts"))
                .extracting(item -> item.get("number").asInt())
                .containsExactly(1, 3);
        assertThat(api.get("/api/v1/topics/" + topic).body().get("postCount").asInt())
                .isEqualTo(2);
        assertThat(jdbc.sql("select body || body_html from post where id = ?")
                        .param(post)
                        .query(String.class)
                        .single())
                .isEmpty();
        assertThat(jdbc.sql("select count(*) from post_revision where post_id = ?")
                        .param(post)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aDeletedPostThatWasAnsweredKeepsItsPlaceInTheTree() {
        Answer reply = community.publish(topic, community.member(), Map.of("body", "Reply", "parentId", post));
        api.as(community.member()).delete(path);

        List<JsonNode> listed = items("/api/v1/topics/" + topic + "/posts");

        assertThat(listed.get(1).properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("id", "number", "parentId", "deleted");
        assertThat(listed.get(1).get("id").asString()).isEqualTo(post.toString());
        assertThat(listed.get(1).get("deleted").asBoolean()).isTrue();
        assertThat(listed.get(2).get("id")).isEqualTo(reply.body().get("id"));
        assertThat(listed.get(2).get("parentId").asString()).isEqualTo(post.toString());
        assertThat(api.get(path).status()).isEqualTo(404);
    }

    @Test
    void aDeletedPostGoesFromTheTreeWithItsLastReply() {
        Answer reply = community.publish(topic, community.member(), Map.of("body", "Reply", "parentId", post));
        Answer deeper = community.publish(
                topic,
                community.member(),
                Map.of("body", "Deeper", "parentId", reply.body().get("id").asString()));
        api.as(community.member()).delete(path);
        api.as(community.member()).delete(reply.header("Location"));

        assertThat(items("/api/v1/topics/" + topic + "/posts")).hasSize(4);
        api.as(community.member()).delete(deeper.header("Location"));

        assertThat(items("/api/v1/topics/" + topic + "/posts")).hasSize(1);
    }

    @Test
    void whoAnswersADeletedPostIsToldSo() {
        api.as(community.member()).delete(path);

        Answer refused = community.publish(topic, community.member(), Map.of("body", "x", "parentId", post));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/detail").asString()).isEqualTo("names a post that was deleted");
    }

    @Test
    void theLastPostIsTheLastThatIsThere() {
        JsonNode before = api.get(path).body();
        UUID last = community.post(topic, community.member(), "Last");
        api.as(community.member()).delete("/api/v1/posts/" + last);

        assertThat(api.get("/api/v1/topics/" + topic).body().get("lastPostAt")).isEqualTo(before.get("createdAt"));
    }

    @Test
    void theFirstPostGoesOnlyWithItsTopic() {
        String first =
                api.get("/api/v1/topics/" + topic).body().get("firstPostId").asString();

        assertThat(api.as(community.admin()).delete("/api/v1/posts/" + first).problem())
                .isEqualTo("first-post-stays");
    }

    @Test
    void oneWhoPagesSeesEveryPostOnceWhileOthersWrite() {
        for (int i = 3; i <= 7; i++) community.post(topic, community.member(), "Post " + i);
        List<Integer> seen = new ArrayList<>();
        String cursor = "";
        int writes = 3;
        do {
            JsonNode page = api.get("/api/v1/topics/" + topic + "/posts?limit=3" + cursor)
                    .body();
            for (JsonNode item : page.get("items")) seen.add(item.get("number").asInt());
            cursor = page.get("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.get("nextCursor").asString();
            if (writes-- > 0) community.post(topic, community.member(), "Meanwhile");
        } while (!cursor.isEmpty());

        assertThat(seen).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    private List<JsonNode> items(String list) {
        return api.get(list).body().get("items").valueStream().toList();
    }
}
