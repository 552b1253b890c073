package io.parley.forum.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.forum.Community;
import io.parley.messaging.Ids;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class TopicIntegrationTest {

    private static final List<String> FIELDS = List.of("""
        id forumId orgId title author tags pinned locked announcement pinnedUntil slowModeSeconds closesAt postCount
        lastPostNumber lastPostAt views createdAt updatedAt body bodyHtml firstPostId readNumber subscription polls\
        """.split("\\s+", -1));

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    private Community community;
    private UUID forum;

    @BeforeEach
    void aForum() {
        community = Community.open(given, api);
        forum = community.forum();
    }

    @Test
    void aTopicIsOpenedWithItsFirstPost() {
        Answer opened = community.openTopic(
                forum,
                community.member(),
                Map.of("title", "  How?  ", "body", "It *works*", "tags", List.of("Java", "java", "C++")));

        assertThat(opened.status()).isEqualTo(201);
        JsonNode topic = opened.body();
        assertThat(topic.propertyNames()).containsExactlyInAnyOrderElementsOf(FIELDS);
        assertThat(topic.get("title").asString()).isEqualTo("How?");
        assertThat(topic.get("tags").valueStream().map(JsonNode::asString)).containsExactly("java", "c++");
        assertThat(topic.get("bodyHtml").asString()).contains("<em>works</em>");
        assertThat(opened.header("Location"))
                .isEqualTo("/api/v1/topics/" + topic.get("id").asString());
        assertThat(api.as(community.member())
                        .get("/api/v1/topics/" + idOf(topic))
                        .body())
                .isEqualTo(topic);
        JsonNode first =
                api.get("/api/v1/posts/" + topic.get("firstPostId").asString()).body();
        assertThat(first.get("number").asInt()).isEqualTo(1);
        assertThat(first.get("body").asString()).isEqualTo("It *works*");
    }

    @Test
    void theSameIdFromTheSameAuthorAnswersTheFirstTopic() {
        UUID id = Ids.next();
        Map<String, Object> body = Map.of("id", id, "title", "Once", "body", "x");
        JsonNode first = community.openTopic(forum, community.member(), body).body();

        assertThat(community.openTopic(forum, community.member(), body).body()).isEqualTo(first);
        assertThat(community.openTopic(forum, community.moderator(), body).status())
                .isEqualTo(409);
        assertThat(community
                        .openTopic(community.forum(), community.member(), body)
                        .status())
                .isEqualTo(409);
        assertThat(items("new")).hasSize(1);
    }

    @Test
    void announcementsAreOpenedByModeratorsAndAnsweredByMembers() {
        UUID news = community.forum(Map.of("kind", "announcements"));
        Map<String, Object> body = Map.of("title", "News", "body", "x");

        assertThat(community.openTopic(news, community.member(), body).problem())
                .isEqualTo("announcements-only");
        UUID topic = Community.idOf(community.openTopic(news, community.moderator(), body));
        assertThat(community
                        .publish(topic, community.member(), Map.of("body", "Nice"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void theAuthorChangesTitleTagsAndText() {
        UUID topic = community.topic(forum, community.member());

        Answer changed = api.as(community.member())
                .patch("/api/v1/topics/" + topic, Map.of("title", "New", "tags", List.of("b"), "body", "Other"));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().get("title").asString()).isEqualTo("New");
        assertThat(changed.body().get("body").asString()).isEqualTo("Other");
        JsonNode first = api.get(
                        "/api/v1/posts/" + changed.body().get("firstPostId").asString())
                .body();
        assertThat(first.get("editCount").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pinned", "locked", "announcement"})
    void theStateOfATopicIsForModerators(String field) {
        UUID topic = community.topic(forum, community.member());
        String path = "/api/v1/topics/" + topic;

        assertThat(api.as(community.member())
                        .patch(path, Map.of("title", "New", field, true))
                        .status())
                .isEqualTo(403);
        assertThat(read(topic).get("title").asString()).isEqualTo("A question");
        Answer changed = api.as(community.moderator()).patch(path, Map.of(field, true));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().get(field).asBoolean()).isTrue();
    }

    @Test
    void othersTopicsAreForModerators() {
        UUID topic = community.topic(forum, community.member());
        UserSummary other = given.member(community.orgId(), Role.MEMBER);

        assertThat(api.as(other)
                        .patch("/api/v1/topics/" + topic, Map.of("title", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(api.as(other).delete("/api/v1/topics/" + topic).status()).isEqualTo(403);
        assertThat(api.as(community.moderator())
                        .patch("/api/v1/topics/" + topic, Map.of("title", "x"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aModeratorMovesATopicWithinTheOrganization() {
        UUID topic = community.topic(forum, community.member());
        UUID target = community.forum();
        UUID foreign = Community.open(given, api).forum();
        UUID unreadable = community.forum(Map.of("requiredRole", "admin"));
        String path = "/api/v1/topics/" + topic;

        assertThat(api.as(community.member())
                        .patch(path, Map.of("forumId", target))
                        .status())
                .isEqualTo(403);
        for (UUID wrong : List.of(foreign, unreadable, Ids.next())) {
            Answer refused = api.as(community.moderator()).patch(path, Map.of("forumId", wrong));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(Community.pointersOf(refused)).containsExactly("/forumId");
        }
        Answer moved = api.as(community.moderator()).patch(path, Map.of("forumId", target));
        assertThat(moved.body().get("forumId").asString()).isEqualTo(target.toString());
        assertThat(items("active")).isEmpty();
    }

    @Test
    void theVersionFollowsEverythingThatATopicAnswers() {
        UUID topic = community.topic(forum, community.member());
        String path = "/api/v1/topics/" + topic;
        String old = api.get(path).header("ETag");
        community.post(topic, community.member(), "A reply");

        assertThat(api.get(path).header("ETag")).isNotEqualTo(old);
        assertThat(api.as(community.member())
                        .header("If-Match", old)
                        .patch(path, Map.of("title", "x"))
                        .status())
                .isEqualTo(412);
        assertThat(api.as(community.member())
                        .header("If-Match", old)
                        .delete(path)
                        .status())
                .isEqualTo(412);
        String fresh = api.get(path).header("ETag");
        assertThat(api.as(community.member())
                        .header("If-Match", fresh)
                        .patch(path, Map.of("body", "x"))
                        .status())
                .isEqualTo(200);
        assertThat(api.get(path).header("ETag")).isNotEqualTo(fresh);
    }

    @Test
    void authorsDeleteTheirTopicUntilOthersReplied() {
        UUID alone = community.topic(forum, community.member());
        UUID answered = community.topic(forum, community.member());
        UUID reply = community.post(answered, community.moderator(), "Like this");

        assertThat(api.as(community.member()).delete("/api/v1/topics/" + alone).status())
                .isEqualTo(204);
        assertThat(api.as(community.member())
                        .delete("/api/v1/topics/" + answered)
                        .problem())
                .isEqualTo("topic-has-replies");
        assertThat(api.as(community.moderator())
                        .delete("/api/v1/topics/" + answered)
                        .status())
                .isEqualTo(204);
        for (String path :
                List.of("topics/" + alone, "topics/" + answered, "posts/" + reply, "topics/" + answered + "/posts"))
            assertThat(api.as(community.admin()).get("/api/v1/" + path).status())
                    .as(path)
                    .isEqualTo(404);
        assertThat(items("active")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'body':'x'} /title",
                "{'title':'x'} /body",
                "{'title':' ','body':'x'} /title",
                "{'title':'x','body':' \\n '} /body",
                "{'title':'\\u3164\\u3164','body':'x'} /title",
                "{'title':'\\u2800','body':'x'} /title",
                "{'title':'Invoice \\u202efdp.exe','body':'x'} /title",
                "{'title':'x','body':'\\u3164'} /body",
                "{'title':['x'],'body':'x'} /title",
                "{'title':'x','body':null} /body",
                "{'title':'x','body':'\\ud800'} /body",
                "{'title':'x','body':'x','tags':['a','b','c','d','e','f']} /tags",
                "{'title':'x','body':'x','tags':['ok','---']} /tags/1",
                "{'title':'x','body':'x','tags':'a'} /tags",
                "{'title':'x','body':'x','id':'7'} /id",
                "{'title':'x','body':'x','pinned':true} /pinned",
            })
    void aBadBodyIsRefusedWithThePlaceOfTheFault(String bodyAndPointer) {
        int space = bodyAndPointer.lastIndexOf(' ');
        Answer refused = api.as(community.member())
                .post(
                        "/api/v1/forums/" + forum + "/topics",
                        bodyAndPointer.substring(0, space).replace('\'', '"'));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(Community.pointersOf(refused)).containsExactly(bodyAndPointer.substring(space + 1));
        assertThat(items("new")).isEmpty();
    }

    @Test
    void textsHaveTheirLimits() {
        String smile = "\uD83D\uDE00";
        Map<String, Object> longest = Map.of("title", smile.repeat(255), "body", smile.repeat(50_000));
        Map<String, Object> tooLong = Map.of("title", "x".repeat(256), "body", "x".repeat(50_001));

        assertThat(community.openTopic(forum, community.member(), longest).status())
                .isEqualTo(201);
        assertThat(Community.pointersOf(community.openTopic(forum, community.member(), tooLong)))
                .containsExactly("/body", "/title");
    }

    private List<JsonNode> items(String sort) {
        return api.get("/api/v1/forums/" + forum + "/topics?sort=" + sort)
                .body()
                .get("items")
                .valueStream()
                .toList();
    }

    private JsonNode read(UUID topic) {
        return api.get("/api/v1/topics/" + topic).body();
    }

    private static UUID idOf(JsonNode node) {
        return UUID.fromString(node.get("id").asString());
    }
}
