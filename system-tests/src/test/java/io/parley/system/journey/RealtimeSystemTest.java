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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningStack.class)
class RealtimeSystemTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

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

            socket.expect("error", PATIENCE);
            socket.expect("error", PATIENCE);
            socket.expect("pong", PATIENCE);
        }
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
