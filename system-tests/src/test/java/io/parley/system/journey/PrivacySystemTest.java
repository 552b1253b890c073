package io.parley.system.journey;

import static io.parley.system.journey.People.forum;
import static io.parley.system.journey.People.join;
import static io.parley.system.journey.People.organization;
import static io.parley.system.journey.People.reply;
import static io.parley.system.journey.People.someone;
import static io.parley.system.journey.People.topic;
import static io.parley.system.journey.People.usernameOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.system.client.LiveSocket;
import io.parley.system.client.Session;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningStack.class)
class PrivacySystemTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Session owner = someone();
    private final Session stranger = someone();

    @Test
    void nothingOfAPrivateForumReachesAStranger() throws InterruptedException {
        String orgId = organization(owner, "public");
        String open = forum(owner, orgId, false);
        String hidden = forum(owner, orgId, true);

        assertNothingIsSeenBy(stranger, hidden);
        assertThat(forumsSeenBy(stranger, orgId)).containsExactly(open);
    }

    @Test
    void nothingOfAPrivateOrganizationReachesAStranger() throws InterruptedException {
        String orgId = organization(owner, "private");
        String forumId = forum(owner, orgId, false);

        assertNothingIsSeenBy(stranger, forumId);
        assertThat(statuses(
                        stranger,
                        "/orgs/" + orgId,
                        "/orgs/%s/members".formatted(orgId),
                        "/orgs/%s/forums".formatted(orgId),
                        "/search?q=anything&orgId=" + orgId))
                .containsOnly(404);
    }

    @Test
    void whoLeftSeesNothingAnyMore() throws InterruptedException {
        String orgId = organization(owner, "public");
        String hidden = forum(owner, orgId, true);
        join(stranger, orgId);
        String topicId = topic(owner, hidden, "Members", "Only members read this");
        assertThat(stranger.get("/topics/" + topicId).status()).isEqualTo(200);
        try (LiveSocket socket = stranger.subscribe("topic:" + topicId)) {
            socket.expect("subscribed", PATIENCE);

            stranger.post("/orgs/%s/leave".formatted(orgId), null).orThrow();

            await().atMost(PATIENCE)
                    .until(() -> stranger.get("/topics/" + topicId).status() == 404);
            assertThat(socket.expect("revoked", PATIENCE)
                            .json()
                            .path("channels")
                            .path(0)
                            .asString())
                    .isEqualTo("topic:" + topicId);
            reply(owner, topicId, "Now we are alone").orThrow();
            try (LiveSocket witness = owner.subscribe("topic:" + topicId)) {
                witness.expect("subscribed", PATIENCE);
                reply(owner, topicId, "Are we?").orThrow();
                witness.expect("event", PATIENCE);
            }
            assertThat(socket.drain()).noneMatch(frame -> frame.op().equals("event"));
        }
    }

    private void assertNothingIsSeenBy(Session other, String forumId) throws InterruptedException {
        String word = "clandestine" + System.nanoTime();
        String topicId = topic(owner, forumId, "Secret", "%s @%s".formatted(word, usernameOf(other)));
        String postId = reply(owner, topicId, word).orThrow().string("id");
        await().atMost(PATIENCE).until(() -> hits(owner, word) == 2);

        assertThat(statuses(
                        other,
                        "/forums/" + forumId,
                        "/forums/%s/topics".formatted(forumId),
                        "/topics/" + topicId,
                        "/topics/%s/posts".formatted(topicId),
                        "/posts/" + postId,
                        "/posts/%s/revisions".formatted(postId)))
                .containsOnly(404);
        assertThat(reply(other, topicId, "I was never here").status()).isEqualTo(404);
        assertThat(other.patch("/posts/" + postId, Map.of("body", "x")).status())
                .isEqualTo(404);
        assertThat(other.delete("/posts/" + postId).status()).isEqualTo(404);
        assertThat(hits(other, word)).isZero();
        assertThat(hits(RunningStack.parley().anonymous(), word)).isZero();
        assertThat(other.get("/notifications").orThrow().json().path("items")).isEmpty();
        try (LiveSocket socket = other.subscribe("forum:" + forumId, "topic:" + topicId)) {
            var answer = socket.expect("subscribed", PATIENCE);
            assertThat(answer.json().path("channels")).isEmpty();
            assertThat(answer.json().path("denied")).hasSize(2);
        }
    }

    private static List<String> forumsSeenBy(Session user, String orgId) {
        return user.get("/orgs/%s/forums".formatted(orgId))
                .orThrow()
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static List<Integer> statuses(Session user, String... paths) {
        return Stream.of(paths).map(path -> user.get(path).status()).toList();
    }

    private static int hits(Session user, String word) {
        return user.get("/search?q=" + word).orThrow().json().path("items").size();
    }
}
