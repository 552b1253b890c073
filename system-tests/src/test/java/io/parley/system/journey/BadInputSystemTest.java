package io.parley.system.journey;

import static io.parley.system.journey.People.forum;
import static io.parley.system.journey.People.organization;
import static io.parley.system.journey.People.someone;
import static io.parley.system.journey.People.topic;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.system.client.Answer;
import io.parley.system.client.Session;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningStack.class)
@TestInstance(Lifecycle.PER_CLASS)
class BadInputSystemTest {

    private static final int MEGABYTE = 1 << 20;

    private Session owner;
    private String orgId;
    private String forumId;

    // Not in the constructor, which runs before the stack is there.
    @BeforeAll
    void aForum() {
        owner = someone();
        orgId = organization(owner, "public");
        forumId = forum(owner, orgId, false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{\"title\":\"t\",\"body\":\"b\",\"colour\":1}` | /colour",
                "`{\"title\":7,\"body\":\"b\"}`                      | /title",
                "`{\"title\":\"  \",\"body\":\"b\"}`               | /title",
                "`{\"body\":\"b\"}`                                  | /title",
                "`{\"title\":\"t\",\"body\":\"b\",\"tags\":\"x\"}` | /tags",
                "`{\"title\":\"a\\u0000b\",\"body\":\"b\"}`      | /title"
            })
    void aBodyThatIsNotOfTheContractIsRefusedAtItsField(String body, String pointer) {
        Answer answer = owner.post("/forums/%s/topics".formatted(forumId), body);

        assertProblem(answer, 400);
        assertThat(answer.json()
                        .path("errors")
                        .valueStream()
                        .map(e -> e.path("pointer").asString()))
                .contains(pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "\"x\"", "{\"title\":\"a\"} trailing", ""})
    void whatIsNotAJsonObjectIsRefused(String body) {
        assertProblem(owner.post("/forums/%s/topics".formatted(forumId), body), 400);
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] bytes = {'{', '"', 't', 'i', 't', 'l', 'e', '"', ':', '"', (byte) 0xc3, (byte) 0x28, '"', '}'};

        assertProblem(post("/forums/%s/topics".formatted(forumId), BodyPublishers.ofByteArray(bytes)), 400);
    }

    @Test
    void aTitleOfTenMegabytesIsTooLarge() {
        String body = "{\"title\":\"%s\",\"body\":\"b\"}".formatted("x".repeat(10 * MEGABYTE));

        assertProblem(post("/forums/%s/topics".formatted(forumId), BodyPublishers.ofString(body)), 413);
    }

    @Test
    void aChunkedBodyOverTheLimitIsTooLarge() {
        byte[] body = "{\"title\":\"%s\"}"
                .formatted("x".repeat(2 * MEGABYTE))
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var chunked = BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body));

        assertProblem(post("/forums/%s/topics".formatted(forumId), chunked), 413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/orgs/%s/members?cursor=nonsense",
                "/orgs/%s/forums?limit=0",
                "/orgs/%s/forums?limit=101",
                "/orgs/%s/forums?limit=many",
                "/search?q=x&orgId=7&unused=%s",
                "/search?q=&unused=%s",
                "/notifications?cursor=!!!&unused=%s"
            })
    void badParametersAreRefused(String path) {
        assertProblem(owner.get(path.formatted(orgId)), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/orgs/%s", "/orgs/%s/members", "/orgs/%s/forums", "/forums/%s", "/topics/%s", "/posts/%s"})
    void unknownAndMalformedIdsAreNotFound(String path) {
        assertProblem(owner.get(path.formatted(UUID.randomUUID())), 404);
        assertProblem(owner.get(path.formatted("not-an-id")), 404);
    }

    @Test
    void aTokenThatIsNotGoodIsRefusedEvenWhereNoneIsNeeded() {
        String path = "/orgs/" + orgId;
        assertThat(RunningStack.parley().anonymous().get(path).status()).isEqualTo(200);

        String token = Objects.requireNonNull(owner.accessToken());
        String forged = token.substring(0, token.length() - 4) + "AAAA";
        for (String bad : new String[] {"nonsense", forged}) {
            assertProblem(owner.send("GET", path, null, Map.of("Authorization", "Bearer " + bad)), 401);
        }
    }

    @Test
    void aDeadSessionIsRefusedByEveryService() {
        Session leaver = someone();
        leaver.post("/auth/logout", null).orThrow();

        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(
                                java.util.stream.Stream.of("/users/me", "/orgs", "/notifications", "/forums/" + forumId)
                                        .map(path -> leaver.get(path).status()))
                        .containsOnly(401));
    }

    @Test
    void aStaleVersionIsRefusedAndTheFreshOneTaken() {
        String topicId = topic(owner, forumId, "Versions", "One");
        String fresh = owner.get("/topics/" + topicId).header("ETag").orElseThrow();
        Map<String, String> change = Map.of("title", "Two");

        Answer first = owner.send("PATCH", "/topics/" + topicId, change, Map.of("If-Match", fresh));
        Answer second = owner.send("PATCH", "/topics/" + topicId, change, Map.of("If-Match", fresh));

        assertThat(first.status()).isEqualTo(200);
        assertProblem(second, 412);
    }

    @Test
    void theSameIdempotencyKeyActsOnce() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, String> body = Map.of("title", "Once", "body", "Only once");
        String path = "/forums/%s/topics".formatted(forumId);

        Answer first = owner.send("POST", path, body, key);
        Answer again = owner.send("POST", path, body, key);
        Answer other = owner.send("POST", path, Map.of("title", "Twice", "body", "b"), key);

        assertThat(again.json()).isEqualTo(first.orThrow().json());
        assertProblem(other, 422);
    }

    private Answer post(String path, HttpRequest.BodyPublisher body) {
        URI uri = RunningStack.parley().gateway().resolve("/api/v1" + path);
        return RunningStack.parley()
                .send(HttpRequest.newBuilder(uri)
                        .header("Authorization", "Bearer " + owner.accessToken())
                        .header("Content-Type", "application/json")
                        .POST(body)
                        .build());
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.json().propertyNames()).contains("type", "title", "status", "detail", "instance", "traceId");
    }
}
