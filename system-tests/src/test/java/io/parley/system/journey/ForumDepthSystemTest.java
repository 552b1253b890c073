package io.parley.system.journey;

import static io.parley.system.journey.People.forum;
import static io.parley.system.journey.People.join;
import static io.parley.system.journey.People.organization;
import static io.parley.system.journey.People.reply;
import static io.parley.system.journey.People.someone;
import static io.parley.system.journey.People.topic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.system.client.Answer;
import io.parley.system.client.LiveSocket;
import io.parley.system.client.LiveSocket.Frame;
import io.parley.system.client.Session;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What readers and moderators do with topics, through the gateway. */
@ExtendWith(RunningStack.class)
class ForumDepthSystemTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Session ada = someone();
    private final Session grace = someone();
    private final String orgId = organization(ada, "public");
    private String forumId = "";
    private String topicId = "";

    @BeforeEach
    void aTopic() {
        join(grace, orgId);
        forumId = forum(ada, orgId, false);
        topicId = topic(ada, forumId, "On tides", "When?");
    }

    @Test
    void whoWatchesIsToldAndReadsOn() {
        grace.put("/topics/%s/read".formatted(topicId), Map.of("number", 1)).orThrow();
        grace.put("/topics/%s/subscription".formatted(topicId), Map.of("level", "watching"))
                .orThrow();
        await().atMost(PATIENCE).untilAsserted(() -> {
            reply(ada, topicId, "Now").orThrow();
            assertThat(items(grace, "/notifications"))
                    .anyMatch(item -> item.path("reason").asString().equals("watching"));
        });

        JsonNode unread = items(grace, "/unread").getFirst();
        assertThat(unread.path("firstUnread").asInt()).isEqualTo(2);
        grace.put("/topics/%s/read".formatted(topicId), Map.of("number", 1_000)).orThrow();
        assertThat(items(grace, "/unread")).isEmpty();
    }

    @Test
    void aBallotCountsInOpenPages() throws InterruptedException {
        JsonNode poll = ada.post(
                        "/topics/%s/polls".formatted(topicId),
                        Map.of("question", "When?", "kind", "single", "options", List.of("Now", "Later")))
                .orThrow()
                .json();
        String option = poll.path("options").get(0).path("id").asString();
        try (LiveSocket socket = ada.subscribe("topic:" + topicId)) {
            assertThat(socket.next(frame -> frame.op().equals("subscribed"), PATIENCE))
                    .isPresent();
            grace.put("/polls/%s/ballot".formatted(poll.path("id").asString()), Map.of("choices", List.of(option)))
                    .orThrow();

            Frame frame = socket.next(f -> f.type().equals("forum.poll-voted.v1"), PATIENCE)
                    .orElseThrow();
            assertThat(frame.data().path("options").get(0).path("votes").asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void aDraftThatChangedElsewhereIsShownAndNotOverwritten() {
        String path = "/drafts/topic:" + topicId;
        grace.put(path, Map.of("body", "One")).orThrow();
        grace.put(path, Map.of("body", "Two", "version", 1)).orThrow();
        Answer conflict = grace.put(path, Map.of("body", "Other", "version", 1));

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.json().path("draft").path("body").asString()).isEqualTo("Two");
    }

    @Test
    void oldLinksLeadToWhereThePostsAre() throws IOException, InterruptedException {
        String other = topic(ada, forumId, "On waves", "Where?");
        ada.post("/topics/%s/merge".formatted(topicId), Map.of("into", other)).orThrow();

        HttpResponse<String> old = fetch("/api/v1/topics/" + topicId);
        assertThat(old.statusCode()).isEqualTo(301);
        assertThat(old.headers().firstValue("Location").orElseThrow()).endsWith("/api/v1/topics/" + other);
        assertThat(fetch("/t/on-waves/" + other).body())
                .contains("<link rel=\"canonical\"")
                .contains("DiscussionForumPosting");
        assertThat(fetch("/api/v1/topics/" + other + ".rss").body()).contains("<rss");
        assertThat(fetch("/sitemap.xml").body()).contains("/t/on-waves/" + other);
        assertThat(fetch("/robots.txt").body()).contains("Sitemap:");
    }

    @Test
    void aModeratorOfOneForumIsAMemberInOthers() {
        String other = forum(ada, orgId, false);
        String elsewhere = topic(ada, other, "On waves", "Where?");
        moderatesOnly(other);
        await().atMost(PATIENCE).until(() -> lock(elsewhere) == 200);
        assertThat(lock(topicId)).isEqualTo(403);
        assertThat(grace.get("/orgs/%s/members/%s/permissions".formatted(orgId, grace.user()))
                        .orThrow()
                        .json()
                        .toString())
                .contains("\"because\":\"area\"");

        moderatesOnly(forumId);
        await().atMost(PATIENCE).until(() -> lock(topicId) == 200);
        assertThat(lock(elsewhere)).isEqualTo(403);
    }

    /** Other services hear of a new forum, and of who moderates it, a moment later. */
    private void moderatesOnly(String forum) {
        String member = "/orgs/%s/members/%s".formatted(orgId, grace.user());
        Map<String, Object> limit = Map.of("role", "moderator", "areas", List.of(Map.of("type", "forum", "id", forum)));
        await().atMost(PATIENCE).until(() -> ada.patch(member, limit).status() == 200);
    }

    private int lock(String topic) {
        return grace.patch("/topics/" + topic, Map.of("locked", true)).status();
    }

    private static HttpResponse<String> fetch(String path) throws IOException, InterruptedException {
        URI address = RunningStack.parley().gateway().resolve(path);
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static List<JsonNode> items(Session user, String path) {
        return List.copyOf(user.get(path).orThrow().json().path("items").values());
    }
}
