package io.parley.forum.post.thread;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.forum.Community;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class ThreadIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private JdbcClient jdbc;

    private Community community;
    private UUID topic;

    @BeforeEach
    void aTopic() {
        community = Community.open(given, api);
        topic = community.topic(community.forum(), community.member());
    }

    @Test
    void eachPostComesBeforeItsAnswers() {
        UUID two = answer(null);
        UUID three = answer(null);
        UUID four = answer(two);
        answer(four);
        answer(two);
        answer(three);

        List<JsonNode> tree = items("?view=tree");
        assertThat(numbers(tree)).containsExactly(1, 2, 4, 5, 6, 3, 7);
        assertThat(tree).extracting(post -> post.get("depth").asInt()).containsExactly(0, 0, 1, 2, 1, 0, 1);
        assertThat(tree).noneMatch(post -> post.get("continues").asBoolean());
        assertThat(items("").getFirst().has("depth")).isFalse();
        assertThat(numbers(items("?view=flat"))).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void pagesOfATreeFollowOnEachOther() {
        UUID two = answer(null);
        UUID three = answer(two);
        answer(three);
        answer(null);
        answer(two);

        List<Integer> paged = new ArrayList<>();
        String query = "?view=tree&limit=1";
        @Nullable String cursor = "";
        while (cursor != null) {
            Answer page = api.get(path(query + cursor));
            paged.addAll(numbers(List.copyOf(page.body().get("items").values())));
            JsonNode next = page.body().get("nextCursor");
            cursor = next.isNull() ? null : "&cursor=" + next.asString();
        }
        assertThat(paged).containsExactly(1, 2, 3, 4, 6, 5).isEqualTo(numbers(items("?view=tree")));
    }

    @Test
    void aThreadThatIsTooDeepIsContinuedAroundItsLastPost() {
        @Nullable UUID parent = null;
        for (int nth = 0; nth < 12; nth++) parent = answer(parent);

        List<JsonNode> tree = items("?view=tree");
        JsonNode last = tree.getLast();
        assertThat(last.get("depth").asInt()).isEqualTo(8);
        assertThat(last.get("continues").asBoolean()).isTrue();
        List<JsonNode> rest = items("?view=tree&around=" + last.get("number").asInt());
        assertThat(rest.getFirst().get("id")).isEqualTo(last.get("id"));
        assertThat(rest.getFirst().get("depth").asInt()).isZero();
        assertThat(numbers(rest)).containsExactly(10, 11, 12, 13);
    }

    @Test
    void aThreadEndsBeforeWhatIsBesideIt() {
        UUID two = answer(null);
        answer(null);
        answer(two);

        assertThat(numbers(items("?view=tree&around=2"))).containsExactly(2, 4);
        Answer page = api.get(path("?view=tree&around=2&limit=1"));
        assertThat(numbers(items("?view=tree&around=2&limit=1&cursor="
                        + page.body().get("nextCursor").asString())))
                .containsExactly(4);
        assertThat(items("?view=tree&around=99")).isEmpty();
    }

    @Test
    void aDeletedPostKeepsItsPlaceAsLongAsItIsAnswered() {
        UUID two = answer(null);
        UUID three = answer(two);
        UUID four = answer(null);
        api.as(community.moderator()).delete("/api/v1/posts/" + two);
        api.as(community.moderator()).delete("/api/v1/posts/" + four);

        List<JsonNode> tree = items("?view=tree");
        assertThat(numbers(tree)).containsExactly(1, 2, 3);
        assertThat(tree.get(1).get("deleted").asBoolean()).isTrue();
        api.as(community.moderator()).delete("/api/v1/posts/" + three);
        assertThat(numbers(items("?view=tree"))).containsExactly(1);
    }

    @Test
    void aFlatPageAroundANumberBeginsHalfAPageBefore() {
        for (int nth = 0; nth < 9; nth++) answer(null);

        assertThat(numbers(items("?around=7&limit=4"))).containsExactly(5, 6, 7, 8);
        assertThat(numbers(items("?around=1&limit=4"))).containsExactly(1, 2, 3, 4);
        assertThat(api.get(path("?around=0")).status()).isEqualTo(400);
        assertThat(api.get(path("?view=round")).status()).isEqualTo(400);
    }

    @Test
    void aCursorOfAnotherTopicIsRefused() {
        answer(null);
        String cursor =
                api.get(path("?view=tree&limit=1")).body().get("nextCursor").asString();
        UUID other = community.topic(community.forum(), community.member());

        assertThat(api.get("/api/v1/topics/" + other + "/posts?view=tree&cursor=" + cursor)
                        .problem())
                .isEqualTo("invalid-cursor");
    }

    @Test
    void aThreadOf10000AnswersOneUponAnotherIsListedLikeAnyOther() {
        jdbc.sql("""
            insert into post (id, topic_id, org_id, number, parent_id, author_id, body, body_html, created_at, updated_at)
            select cast(lpad(to_hex(nth), 8, '0') || right(cast(:topic as text), 28) as uuid), :topic, :org, nth,
                   case when nth > 2 then cast(lpad(to_hex(nth - 1), 8, '0') || right(cast(:topic as text), 28) as uuid) end,
                   :author, 'x', 'x', now(), now()
              from generate_series(2, 10001) nth\
            """)
                .param("topic", topic)
                .param("org", community.orgId())
                .param("author", community.member().id())
                .update();

        assertThat(numbers(items("?view=tree&limit=100"))).hasSize(10);
        assertThat(numbers(items("?view=tree&around=9999"))).containsExactly(9999, 10_000, 10_001);
    }

    private UUID answer(@Nullable UUID parent) {
        return Community.idOf(community.publish(
                topic,
                community.member(),
                parent == null ? Map.of("body", "x") : Map.of("body", "x", "parentId", parent)));
    }

    private List<JsonNode> items(String query) {
        Answer answer = api.get(path(query));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return List.copyOf(answer.body().get("items").values());
    }

    private String path(String query) {
        return "/api/v1/topics/" + topic + "/posts" + query;
    }

    private static List<Integer> numbers(List<JsonNode> posts) {
        return posts.stream().map(post -> post.get("number").asInt()).toList();
    }
}
