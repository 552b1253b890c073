package io.parley.system.journey;

import static io.parley.system.journey.People.forum;
import static io.parley.system.journey.People.organization;
import static io.parley.system.journey.People.reply;
import static io.parley.system.journey.People.someone;
import static io.parley.system.journey.People.topic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.system.client.LiveSocket;
import io.parley.system.client.LiveSocket.Frame;
import io.parley.system.client.Session;
import io.parley.system.client.Unreachable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningStack.class)
class RealtimeSystemTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Session ada = someone();
    private final String forumId = forum(ada, organization(ada, "public"), false);
    private final String topicId = topic(ada, forumId, "Live", "First");

    @Test
    void aClientThatComesBackGetsWhatItMissedInOrderOnce() throws InterruptedException {
        String cursor;
        try (LiveSocket before = ada.subscribe("topic:" + topicId)) {
            before.expect("subscribed", PATIENCE);
            reply(ada, topicId, "seen").orThrow();
            cursor = before.expect("event", PATIENCE).cursor();
        }
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            missed.add(reply(ada, topicId, "missed " + i).orThrow().string("id"));
        }

        try (LiveSocket after = LiveSocket.open(ada).subscribe(cursor, "topic:" + topicId)) {
            String last = reply(ada, topicId, "live again").orThrow().string("id");

            assertThat(postsUpTo(after, last)).containsExactlyElementsOf(missed).doesNotHaveDuplicates();
        }
    }

    @Test
    void theLongestPostThrowsNobodyOffLiveOrOnComingBack() throws InterruptedException {
        String channel = "topic:" + topicId;
        String postId;
        String cursor;
        try (LiveSocket socket = ada.subscribe(channel, "forum:" + forumId)) {
            cursor = socket.expect("subscribed", PATIENCE).cursor();
            postId = reply(ada, topicId, "x ".repeat(25_000).strip()).orThrow().string("id");

            assertThat(told(socket, channel, postId)).doesNotContain("body", "bodyHtml");
            assertThat(told(socket, "forum:" + forumId, postId)).doesNotContain("body", "bodyHtml");
            assertThat(ada.get("/posts/" + postId)
                            .orThrow()
                            .json()
                            .path("bodyHtml")
                            .isString())
                    .isTrue();
        }
        try (LiveSocket socket = LiveSocket.open(ada).subscribe(cursor, channel)) {
            assertThat(told(socket, channel, postId)).contains("id", "number");
            String last = reply(ada, topicId, "short").orThrow().string("id");
            assertThat(told(socket, channel, last)).contains("body", "bodyHtml");
            assertThat(socket.closed()).isNotDone();
        }
    }

    @Test
    void aMessageMayComeInParts() throws InterruptedException {
        try (LiveSocket socket = LiveSocket.open(ada)) {
            socket.sendInParts("{\"op\":", "\"pi", "ng\"}");

            socket.expect("pong", PATIENCE);
        }
    }

    @Test
    void ofTwoThatRaceWithOneTicketOneIsRefusedAtTheHandshake() {
        String ticket = ada.post("/realtime/tickets", Map.of()).orThrow().string("ticket");

        List<String> outcomes =
                IntStream.range(0, 2)
                        .mapToObj(_ -> CompletableFuture.supplyAsync(() -> outcomeOf(ticket)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(outcomes).containsExactlyInAnyOrder("open", "refused");
    }

    @Test
    void whatEventsSayIsWhatAFreshReadAnswers() throws InterruptedException {
        try (LiveSocket socket = ada.subscribe("topic:" + topicId)) {
            socket.expect("subscribed", PATIENCE);
            String postId = reply(ada, topicId, "**Bold** claim").orThrow().string("id");
            ada.patch("/posts/" + postId, Map.of("body", "A *modest* claim")).orThrow();

            JsonNode edited = socket.next(f -> f.type().equals("forum.post-edited.v1"), PATIENCE)
                    .orElseThrow()
                    .data();

            JsonNode read = ada.get("/posts/" + postId).orThrow().json();
            assertThat(edited.propertyNames()).contains("body", "bodyHtml", "editCount", "updatedAt");
            edited.propertyStream().forEach(told -> assertThat(told.getValue()).isEqualTo(read.path(told.getKey())));
        }
    }

    @Test
    void aCursorThatNobodyKnowsAsksForAFreshRead() throws InterruptedException {
        try (LiveSocket socket = LiveSocket.open(ada).subscribe("bm9uc2Vuc2U", "topic:" + topicId)) {
            assertThat(socket.expect("resync", PATIENCE).json().path("channels"))
                    .isNotEmpty();
        }
    }

    @Test
    void aTicketOpensOneSocket() throws InterruptedException {
        String ticket = ada.post("/realtime/tickets", Map.of()).orThrow().string("ticket");
        try (LiveSocket first = LiveSocket.openWith(ada, ticket)) {
            first.send(Map.of("op", "ping"));
            first.expect("pong", PATIENCE);

            assertThatThrownBy(() -> LiveSocket.openWith(ada, ticket))
                    .isInstanceOf(Unreachable.class)
                    .hasStackTraceContaining("401");
            assertThat(first.closed()).isNotDone();
        }
    }

    @Test
    void nonsenseOnTheSocketIsAnsweredAndTheSocketLives() throws InterruptedException {
        try (LiveSocket socket = LiveSocket.open(ada)) {
            socket.sendText("{");
            socket.send(Map.of("op", "fly"));
            socket.send(Map.of("op", "ping"));

            assertThat(socket.expect("error", PATIENCE).json().path("code").asString())
                    .isEqualTo("invalid-message");
            assertThat(socket.expect("error", PATIENCE).json().path("code").asString())
                    .isEqualTo("unknown-op");
            socket.expect("pong", PATIENCE);
        }
    }

    private String outcomeOf(String ticket) {
        try (LiveSocket socket = LiveSocket.openWith(ada, ticket)) {
            socket.send(Map.of("op", "ping"));
            socket.expect("pong", PATIENCE);
            return "open";
        } catch (Unreachable refused) {
            return "refused";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    /** What the event of a new post says in this channel. */
    private static Collection<String> told(LiveSocket socket, String channel, String postId)
            throws InterruptedException {
        return socket.next(frame -> isAbout(frame, channel, postId), PATIENCE)
                .orElseThrow()
                .data()
                .propertyNames();
    }

    private static boolean isAbout(Frame frame, String channel, String postId) {
        return frame.type().equals("forum.post-created.v1")
                && frame.json().path("channel").asString().equals(channel)
                && frame.data().path("id").asString().equals(postId);
    }

    private static List<String> postsUpTo(LiveSocket socket, String last) throws InterruptedException {
        List<String> posts = new ArrayList<>();
        while (true) {
            Frame frame = socket.expect("event", PATIENCE);
            String id = frame.data().path("id").asString();
            if (id.equals(last)) return posts;
            if (frame.type().equals("forum.post-created.v1")) posts.add(id);
        }
    }
}
