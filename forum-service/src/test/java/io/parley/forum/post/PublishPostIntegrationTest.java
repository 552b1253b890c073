package io.parley.forum.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.forum.Community;
import io.parley.messaging.Ids;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class PublishPostIntegrationTest {

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
    void aPostIsPublishedWithAllThatTheContractNames() {
        Answer published = community.publish(topic, community.member(), Map.of("body", "Hello **you**"));

        assertThat(published.status()).isEqualTo(201);
        JsonNode post = published.body();
        assertThat(post.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "topicId",
                        "number",
                        "parentId",
                        "author",
                        "body",
                        "bodyHtml",
                        "attachments",
                        "score",
                        "myVote",
                        "reactions",
                        "isSolution",
                        "editCount",
                        "createdAt",
                        "updatedAt");
        assertThat(post.get("number").asInt()).isEqualTo(2);
        assertThat(post.get("bodyHtml").asString()).contains("<strong>you</strong>");
        assertThat(post.get("author").get("username").asString())
                .isEqualTo(community.member().username());
        assertThat(published.header("Location"))
                .isEqualTo("/api/v1/posts/" + post.get("id").asString());
        Answer read = api.get("/api/v1/posts/" + post.get("id").asString());
        assertThat(read.body()).isEqualTo(post);
        assertThat(read.header("ETag")).isEqualTo(published.header("ETag"));
        JsonNode after = api.get("/api/v1/topics/" + topic).body();
        assertThat(after.get("postCount").asInt()).isEqualTo(2);
        assertThat(after.get("lastPostAt")).isEqualTo(post.get("createdAt"));
    }

    @Test
    void concurrentPostsGetDistinctNumbersWithoutAGap() throws InterruptedException, ExecutionException {
        int posts = 40;
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            List<Future<Answer>> answers = IntStream.range(0, posts)
                    .mapToObj(i -> clients.submit(
                            () -> community.publish(topic, community.member(), Map.of("body", "Post " + i))))
                    .toList();
            for (Future<Answer> answer : answers)
                assertThat(answer.get().status()).isEqualTo(201);
        }

        assertThat(numbers())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, posts + 1).boxed().toList());
    }

    @Test
    void theSameIdFromTheSameAuthorAnswersTheFirstPost() throws InterruptedException, ExecutionException {
        UUID id = Ids.next();
        Map<String, Object> body = Map.of("id", id, "body", "Once");
        try (ExecutorService clients = Executors.newFixedThreadPool(4)) {
            List<Future<Answer>> answers = IntStream.range(0, 8)
                    .mapToObj(i -> clients.submit(() -> community.publish(topic, community.member(), body)))
                    .toList();
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).isEqualTo(201);
                assertThat(answer.get().body().get("number").asInt()).isEqualTo(2);
            }
        }

        assertThat(community.publish(topic, community.moderator(), body).problem())
                .isEqualTo("id-taken");
        UUID other = community.topic(community.forum(), community.member());
        assertThat(community.publish(other, community.member(), body).status()).isEqualTo(409);
        assertThat(numbers()).containsExactly(1, 2);
    }

    @Test
    void theSameIdempotencyKeyAnswersTheFirstPost() {
        String path = "/api/v1/topics/" + topic + "/posts";
        Answer first =
                api.as(community.member()).header("Idempotency-Key", "key-1").post(path, Map.of("body", "Once"));
        Answer second =
                api.as(community.member()).header("Idempotency-Key", "key-1").post(path, Map.of("body", "Once"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(api.as(community.member())
                        .header("Idempotency-Key", "key-1")
                        .post(path, Map.of("body", "Other"))
                        .status())
                .isEqualTo(422);
        assertThat(numbers()).containsExactly(1, 2);
    }

    @Test
    void aConnectionThatDiesInTheTransactionIsToldAsUnavailableAndLeavesNothing() {
        jdbc.sql("""
                create function lose_connection() returns trigger language plpgsql as
                    $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$;
                create trigger lose_connection before insert on post for each row
                    when (new.body = 'Lost') execute function lose_connection()""").update();
        try {
            Answer refused = community.publish(topic, community.member(), Map.of("body", "Lost"));

            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.problem()).isEqualTo("unavailable");
        } finally {
            jdbc.sql("drop function lose_connection cascade").update();
        }
        assertThat(community
                        .publish(topic, community.member(), Map.of("body", "Found"))
                        .body()
                        .get("number")
                        .asInt())
                .isEqualTo(2);
        assertThat(numbers()).containsExactly(1, 2);
    }

    @Test
    void publishingInALockedTopicIsForModerators() {
        api.as(community.moderator()).patch("/api/v1/topics/" + topic, Map.of("locked", true));

        Answer refused = community.publish(topic, community.member(), Map.of("body", "x"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("topic-locked");
        assertThat(community
                        .publish(topic, community.moderator(), Map.of("body", "x"))
                        .body()
                        .get("number")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aReplyAnswersAPostOfTheSameTopic() {
        UUID parent = community.post(topic, community.member(), "Parent");
        UUID elsewhere =
                community.post(community.topic(community.forum(), community.member()), community.member(), "Elsewhere");

        Answer reply = community.publish(topic, community.moderator(), Map.of("body", "x", "parentId", parent));
        assertThat(reply.body().get("parentId").asString()).isEqualTo(parent.toString());
        for (UUID wrong : List.of(elsewhere, Ids.next())) {
            Answer refused = community.publish(topic, community.member(), Map.of("body", "x", "parentId", wrong));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(Community.pointersOf(refused)).containsExactly("/parentId");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "![x](data:text/html;base64,PHNjcmlwdD4=)",
                "<a href=\"jAvAsCrIpT:alert(1)\">x</a>",
                "<svg/onload=alert(1)>",
                "<iframe src=//evil></iframe>",
                "<style>*{display:none}</style>",
                "`<script>` @<script>",
            })
    void whatIsRenderedRunsNothing(String text) {
        String html = community
                .publish(topic, community.member(), Map.of("body", text + " end"))
                .body()
                .get("bodyHtml")
                .asString()
                .toLowerCase(Locale.ROOT);

        assertThat(html)
                .doesNotContainPattern("<(script|style|iframe|svg)")
                .doesNotContainPattern("<[^>]+(on\\w+=|javascript:|data:)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{} /body",
                "{'body':''} /body",
                "{'body':'\\u200b'} /body",
                "{'body':7} /body",
                "{'body':'a\\u0000b'} /body",
                "{'body':'x','parentId':'first'} /parentId",
                "{'body':'x','number':1} /number",
            })
    void aBadBodyIsRefusedWithThePlaceOfTheFault(String bodyAndPointer) {
        int space = bodyAndPointer.lastIndexOf(' ');
        Answer refused = api.as(community.member())
                .post(
                        "/api/v1/topics/" + topic + "/posts",
                        bodyAndPointer.substring(0, space).replace('\'', '"'));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(Community.pointersOf(refused)).containsExactly(bodyAndPointer.substring(space + 1));
        assertThat(numbers()).containsExactly(1);
    }

    @Test
    void whatNamesNothingIsNotFound() {
        for (String path :
                List.of("topics/" + Ids.next() + "/posts", "topics/x/posts", "posts/x", "posts/" + Ids.next()))
            assertThat(api.as(community.member()).get("/api/v1/" + path).status())
                    .as(path)
                    .isEqualTo(404);
        assertThat(community
                        .publish(Ids.next(), community.member(), Map.of("body", "x"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aTextWhoseHtmlWouldBeHugeIsRefused() {
        String table = "|a".repeat(1100) + "\n" + "|-".repeat(1100) + "\n" + "a|\n".repeat(1000);
        Answer refused = community.publish(topic, community.member(), Map.of("body", table));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(Community.pointersOf(refused)).containsExactly("/body");
    }

    @Test
    void onlyPeopleWhoExistAreLinked() {
        String name = community.moderator().username();
        String text = "CSS @media and @" + name + ", not \\@" + name;
        String html = community
                .publish(topic, community.member(), Map.of("body", text))
                .body()
                .get("bodyHtml")
                .asString();
        assertThat(html)
                .containsOnlyOnce("class=\"mention\"")
                .contains("@media")
                .contains("not @" + name);
    }

    private List<Integer> numbers() {
        return api.get("/api/v1/topics/" + topic + "/posts?limit=100")
                .body()
                .get("items")
                .valueStream()
                .map(post -> post.get("number").asInt())
                .toList();
    }
}
