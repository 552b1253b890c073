package io.parley.forum.forum;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.forum.Community;
import io.parley.messaging.Ids;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class ForumIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    private Community community;
    private String forums;

    @BeforeEach
    void anOrganization() {
        community = Community.open(given, api);
        forums = "/api/v1/orgs/" + community.orgId() + "/forums";
    }

    @Test
    void aForumIsCreatedWithAllThatTheContractNames() {
        Answer created = api.as(community.admin())
                .post(forums, Map.of("name", " Bücher & Co ", "kind", "questions", "sortOrder", 3));

        assertThat(created.status()).isEqualTo(201);
        JsonNode forum = created.body();
        assertThat(created.header("Location"))
                .isEqualTo("/api/v1/forums/" + forum.get("id").asString());
        assertThat(created.header("ETag")).isEqualTo("\"v0\"");
        assertThat(forum.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "orgId",
                        "slug",
                        "name",
                        "description",
                        "kind",
                        "parentId",
                        "private",
                        "requiredRole",
                        "sortOrder",
                        "template",
                        "subscription",
                        "createdAt",
                        "updatedAt");
        assertThat(forum.get("name").asString()).isEqualTo("Bücher & Co");
        assertThat(forum.get("slug").asString()).isEqualTo("bucher-co");
        assertThat(forum.get("private").asBoolean()).isFalse();
        assertThat(api.as(community.admin())
                        .get("/api/v1/forums/" + forum.get("id").asString())
                        .body())
                .isEqualTo(forum);
    }

    @Test
    void aSecondForumOfTheSameNameGetsAnotherSlugAndATakenOneIsRefused() {
        community.forum();
        UUID second = community.forum();

        assertThat(read(second).get("slug").asString()).isEqualTo("general-talk-2");
        Answer taken =
                api.as(community.admin()).post(forums, Map.of("name", "x", "kind", "feed", "slug", "general-talk"));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.problem()).isEqualTo("slug-taken");
    }

    @Test
    void onlyWhoMayCreateForumsCreatesChangesAndDeletesThem() {
        UUID forum = community.forum();
        for (UserSummary user :
                List.of(community.guest(), community.member(), community.moderator(), community.stranger())) {
            assertThat(api.as(user)
                            .post(forums, Map.of("name", "x", "kind", "feed"))
                            .status())
                    .isEqualTo(403);
            assertThat(api.as(user)
                            .patch("/api/v1/forums/" + forum, Map.of("name", "x"))
                            .status())
                    .isEqualTo(403);
            assertThat(api.as(user).delete("/api/v1/forums/" + forum).status()).isEqualTo(403);
        }
        assertThat(api.post(forums, Map.of("name", "x", "kind", "feed")).status())
                .isEqualTo(401);
    }

    @Test
    void aPatchChangesWhatItNamesAndClearsWhatItSetsToNull() {
        UUID parent = community.forum();
        UUID forum = community.forum(Map.of("description", "Old", "parentId", parent, "requiredRole", "member"));
        Map<String, @Nullable Object> patch = new HashMap<>();
        patch.put("description", null);
        patch.put("requiredRole", null);
        patch.put("name", "New");

        Answer changed = api.as(community.admin()).patch("/api/v1/forums/" + forum, patch);

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().get("description").isNull()).isTrue();
        assertThat(changed.body().get("requiredRole").isNull()).isTrue();
        assertThat(changed.body().get("name").asString()).isEqualTo("New");
        assertThat(changed.body().get("parentId").asString()).isEqualTo(parent.toString());
    }

    @Test
    void aStaleVersionIsRefused() {
        UUID forum = community.forum();
        String path = "/api/v1/forums/" + forum;
        String old = api.get(path).header("ETag");
        assertThat(api.as(community.admin())
                        .header("If-Match", old)
                        .patch(path, Map.of("name", "B"))
                        .status())
                .isEqualTo(200);

        assertThat(api.as(community.admin())
                        .header("If-Match", old)
                        .patch(path, Map.of("name", "C"))
                        .status())
                .isEqualTo(412);
        assertThat(api.as(community.admin())
                        .header("If-Match", old)
                        .delete(path)
                        .status())
                .isEqualTo(412);
        assertThat(read(forum).get("name").asString()).isEqualTo("B");
    }

    @Test
    void forumsMakeNoCircleAndStayInTheirOrganization() {
        UUID top = community.forum();
        UUID below = community.forum(Map.of("parentId", top));
        UUID foreign = Community.open(given, api).forum();

        for (UUID wrong : List.of(top, below, foreign, Ids.next())) {
            Answer refused = api.as(community.admin()).patch("/api/v1/forums/" + top, Map.of("parentId", wrong));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(Community.pointersOf(refused)).containsExactly("/parentId");
        }
    }

    @Test
    void aHiddenParentDoesNotShow() {
        UUID hidden = community.forum(Map.of("private", true));
        UUID open = community.forum(Map.of("parentId", hidden));

        assertThat(api.get("/api/v1/forums/" + open).body().get("parentId").isNull())
                .isTrue();
        assertThat(api.as(community.member())
                        .get("/api/v1/forums/" + open)
                        .body()
                        .get("parentId")
                        .asString())
                .isEqualTo(hidden.toString());
    }

    @Test
    void nobodyRequiresARoleAboveTheirOwn() {
        Answer refused =
                api.as(community.admin()).post(forums, Map.of("name", "x", "kind", "feed", "requiredRole", "owner"));

        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void theSameIdFromTheSamePersonAnswersTheFirstForum() {
        UUID id = Ids.next();
        Map<String, Object> body = Map.of("id", id, "name", "Once", "kind", "feed");
        JsonNode first = api.as(community.admin()).post(forums, body).body();
        Answer second = api.as(community.admin()).post(forums, body);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first);
        Community other = Community.open(given, api);
        assertThat(api.as(other.admin())
                        .post("/api/v1/orgs/" + other.orgId() + "/forums", body)
                        .status())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind':'feed'} /name",
                "{'name':'','kind':'feed'} /name",
                "{'name':'   ','kind':'feed'} /name",
                "{'name':'a\\nb','kind':'feed'} /name",
                "{'name':'\\u0000','kind':'feed'} /name",
                "{'name':'\\u3164','kind':'feed'} /name",
                "{'name':'\\u202eabc','kind':'feed'} /name",
                "{'name':5,'kind':'feed'} /name",
                "{'name':'x'} /kind",
                "{'name':'x','kind':'party'} /kind",
                "{'name':'x','kind':0} /kind",
                "{'name':'x','kind':'feed','slug':'Not A Slug'} /slug",
                "{'name':'x','kind':'feed','parentId':'x'} /parentId",
                "{'name':'x','kind':'feed','private':'yes'} /private",
                "{'name':'x','kind':'feed','requiredRole':'boss'} /requiredRole",
                "{'name':'x','kind':'feed','sortOrder':1.5} /sortOrder",
                "{'name':'x','kind':'feed','id':'x'} /id",
                "{'name':'x','kind':'feed','color':'red'} /color",
            })
    void aBadBodyIsRefusedWithThePlaceOfTheFault(String bodyAndPointer) {
        int space = bodyAndPointer.lastIndexOf(' ');
        Answer refused = api.as(community.admin())
                .post(forums, bodyAndPointer.substring(0, space).replace('\'', '"'));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(Community.pointersOf(refused)).containsExactly(bodyAndPointer.substring(space + 1));
    }

    @Test
    void aListGoesThroughAllPagesInOrderWhileOthersAreCreated() {
        List<UUID> expected = new ArrayList<>();
        for (int i = 0; i < 5; i++) expected.add(community.forum(Map.of("sortOrder", i)));
        List<UUID> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api.get(forums + "?limit=2" + cursor).body();
            for (JsonNode forum : page.get("items"))
                seen.add(UUID.fromString(forum.get("id").asString()));
            cursor = page.get("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.get("nextCursor").asString();
            community.forum(Map.of("sortOrder", -1));
        } while (!cursor.isEmpty());

        assertThat(seen).containsExactlyElementsOf(expected);
        assertThat(api.get(forums + "?cursor=x").status()).isEqualTo(400);
        assertThat(api.get(forums + "?limit=0").status()).isEqualTo(400);
    }

    @Test
    void aDeletedForumIsGoneWithAllThatIsInIt() {
        UUID forum = community.forum(Map.of("slug", "again"));
        UUID topic = community.topic(forum, community.member());
        UUID post = community.post(topic, community.member(), "Hello");

        assertThat(api.as(community.admin()).delete("/api/v1/forums/" + forum).status())
                .isEqualTo(204);

        for (String path : List.of(
                "forums/" + forum,
                "forums/" + forum + "/topics",
                "topics/" + topic,
                "topics/" + topic + "/posts",
                "posts/" + post,
                "posts/" + post + "/revisions")) {
            assertThat(api.as(community.admin()).get("/api/v1/" + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(api.get(forums).body().get("items")).isEmpty();
        assertThat(community.forum(Map.of("slug", "again"))).isNotEqualTo(forum);
    }

    private JsonNode read(UUID forum) {
        return api.as(community.admin()).get("/api/v1/forums/" + forum).body();
    }
}
