package io.parley.system.journey;

import static io.parley.system.journey.People.forum;
import static io.parley.system.journey.People.join;
import static io.parley.system.journey.People.organization;
import static io.parley.system.journey.People.reply;
import static io.parley.system.journey.People.someone;
import static io.parley.system.journey.People.topic;
import static io.parley.system.journey.People.usernameOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.parley.system.client.LiveSocket;
import io.parley.system.client.LiveSocket.Frame;
import io.parley.system.client.Session;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ExtendWith(RunningStack.class)
class FirstPathSystemTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Session ada = someone();
    private final Session grace = someone();
    private final String orgId = organization(ada, "public");
    private final String forumId = forum(ada, orgId, false);

    @Test
    void aReplyBecomesAFrameANotificationAndASearchHit() throws InterruptedException {
        join(grace, orgId);
        String topicId = topic(ada, forumId, "Sourdough in winter", "My starter sleeps.");
        String word = "zymurgy" + System.nanoTime();
        try (LiveSocket socket = grace.subscribe("topic:" + topicId)) {
            assertThat(socket.next(frame -> frame.op().equals("subscribed"), PATIENCE))
                    .isPresent();
            String postId = reply(grace, topicId, "Feed it *warm* water, " + word)
                    .orThrow()
                    .string("id");

            Frame frame = socket.next(f -> f.type().equals("forum.post-created.v1"), PATIENCE)
                    .orElseThrow();
            ObjectNode read = (ObjectNode) ada.get("/posts/" + postId).orThrow().json();
            // What is each reader's own is in no event.
            read.remove("myVote");
            // The addresses of files are for one reader, and for a while.
            read.remove("attachments");
            assertThat(frame.data()).isEqualTo(read);
            JsonNode notification = notificationAbout(ada, postId);
            assertThat(notification.path("actor").path("id").asString()).isEqualTo(grace.user());
            assertThat(notification.path("orgId").asString()).isEqualTo(orgId);
            JsonNode hit = hitFor(grace, word);
            assertThat(hit.path("id").asString()).isEqualTo(postId);
            assertThat(hit.path("snippetHtml").asString()).contains("<mark>" + word + "</mark>");
        }
    }

    @Test
    void aMentionReachesTheMentionedOnceAndReadingItEmptiesTheCount() {
        join(grace, orgId);
        String topicId = topic(ada, forumId, "Hello", "Welcome @%s!".formatted(usernameOf(grace)));
        String firstPost = ada.get("/topics/" + topicId).orThrow().string("firstPostId");
        JsonNode mention = notificationAbout(grace, firstPost);
        assertThat(mention.path("reason").asString()).isEqualTo("mentioned");
        assertThat(unread(grace)).isEqualTo(1);

        grace.post(
                        "/notifications/mark-read",
                        Map.of("ids", new String[] {mention.path("id").asString()}))
                .orThrow();

        assertThat(unread(grace)).isZero();
    }

    @Test
    void oneWhoJustJoinedPostsAtOnce() {
        String topicId = topic(ada, forumId, "First come", "Say hello");

        join(grace, orgId);

        assertThat(reply(grace, topicId, "Hello!").status()).isEqualTo(201);
    }

    @Test
    void anInvitedUserEntersAPrivateOrganization() {
        String hidden = organization(ada, "private");
        String token = ada.post("/orgs/%s/invitations".formatted(hidden), Map.of("role", "member"))
                .orThrow()
                .string("token");
        assertThat(grace.get("/orgs/" + hidden).status()).isEqualTo(404);

        grace.post("/invitations/%s/accept".formatted(token), null).orThrow();

        assertThat(grace.get("/orgs/" + hidden).orThrow().string("myRole")).isEqualTo("member");
    }

    @Test
    void oneTraceLeadsFromTheGatewayToTheNotification() {
        String topicId = topic(ada, forumId, "Traces", "Where does it go?");
        join(grace, orgId);
        String clients = "4bf92f3577b34da6a3ce929d%08x".formatted(System.nanoTime() & 0xffffffffL);
        grace.send(
                        "POST",
                        "/topics/%s/posts".formatted(topicId),
                        Map.of("body", "Everywhere"),
                        Map.of("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(clients)))
                .orThrow();
        String trace = EventTrace.ofTheReply(topicId);

        assertThat(trace).isNotEqualTo(clients);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(RunningStack.logOf("notification-service")).contains(trace));
        assertThat(RunningStack.logOf("notification-service")).doesNotContain(clients);
        await().atMost(PATIENCE).untilAsserted(() -> assertIsWhole(RunningStack.spansOf(trace)));
    }

    private static void assertIsWhole(List<Collector.Span> spans) {
        List<String> ids = spans.stream().map(Collector.Span::id).toList();
        assertThat(spans)
                .extracting(Collector.Span::service)
                .contains("gateway", "forum-service", "org-service", "notification-service");
        assertThat(spans)
                .filteredOn(span -> !ids.contains(span.parent()))
                .as("what began the trace")
                .extracting(Collector.Span::service, Collector.Span::parent)
                .containsExactly(tuple("gateway", ""));
    }

    private static long unread(Session user) {
        return user.get("/notifications/unread-count")
                .orThrow()
                .json()
                .path("count")
                .asLong(-1);
    }

    private static JsonNode notificationAbout(Session user, String postId) {
        return await().atMost(PATIENCE)
                .until(
                        () -> user.get("/notifications")
                                .orThrow()
                                .json()
                                .path("items")
                                .valueStream()
                                .filter(item -> item.path("subject")
                                        .path("id")
                                        .asString()
                                        .equals(postId))
                                .toList(),
                        found -> found.size() == 1)
                .getFirst();
    }

    private static JsonNode hitFor(Session user, String word) {
        return await().atMost(PATIENCE)
                .until(
                        () -> user.get("/search?q=" + word)
                                .orThrow()
                                .json()
                                .path("items")
                                .valueStream()
                                .toList(),
                        found -> found.size() == 1)
                .getFirst();
    }
}
