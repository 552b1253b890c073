package io.parley.system.journey;

import static io.parley.system.journey.People.forum;
import static io.parley.system.journey.People.join;
import static io.parley.system.journey.People.organization;
import static io.parley.system.journey.People.someone;
import static io.parley.system.journey.People.usernameOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.system.client.Answer;
import io.parley.system.client.LiveSocket;
import io.parley.system.client.LiveSocket.Frame;
import io.parley.system.client.Session;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningStack.class)
class ChatSystemTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Session ada = someone();
    private final Session grace = someone();
    private final String orgId = organization(ada, "public");
    private String channel = "";

    @BeforeEach
    void aChannel() {
        join(grace, orgId);
        channel = ada.post("/orgs/%s/channels".formatted(orgId), Map.of("name", "general"))
                .orThrow()
                .string("id");
        grace.post("/channels/%s/join".formatted(channel), null).orThrow();
    }

    @Test
    void aMessageBecomesAFrameANotificationAndASearchHit() throws InterruptedException {
        String word = "zymurgy" + System.nanoTime();
        try (LiveSocket socket = grace.subscribe("channel:" + channel)) {
            assertThat(socket.next(frame -> frame.op().equals("subscribed"), PATIENCE))
                    .isPresent();

            String id = say(ada, "@%s, %s".formatted(usernameOf(grace), word))
                    .orThrow()
                    .string("id");

            Frame frame = socket.next(f -> f.type().equals("chat.message-sent.v1"), PATIENCE)
                    .orElseThrow();
            assertThat(frame.data().path("id").asString()).isEqualTo(id);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(idsIn(grace, "/search?type=message&q=" + word))
                            .containsExactly(id));
        }
        assertThat(channelOf(grace).path("mentionCount").asInt()).isEqualTo(1);
        grace.put("/channels/%s/read".formatted(channel), Map.of("seq", 1)).orThrow();
        assertThat(channelOf(grace).path("unreadCount").asInt()).isZero();
    }

    @Test
    void aThreadBecomesATopicThatLinksBack() {
        String forumId = forum(ada, orgId, false);
        String question = say(ada, "Who waters on Sunday?").orThrow().string("id");
        grace.post("/channels/%s/messages".formatted(channel), Map.of("body", "I do", "threadId", question))
                .orThrow();

        ada.post("/messages/%s/promote".formatted(question), Map.of("forumId", forumId, "title", "Watering"))
                .orThrow();

        JsonNode promotion = await().atMost(PATIENCE)
                .until(
                        () -> ada.get("/messages/" + question).orThrow().json().path("promotion"),
                        now -> now.path("state").asString().equals("done"));
        JsonNode posts = ada.get(
                        "/topics/%s/posts".formatted(promotion.path("id").asString()))
                .orThrow()
                .json()
                .path("items");
        assertThat(posts).hasSize(2);
        assertThat(posts.get(0).path("bodyHtml").asString()).contains("/channels/" + channel);
        assertThat(posts.get(1).path("author").path("id").asString()).isEqualTo(grace.user());
    }

    @Test
    void aBotSpeaksUnderItsNameAndTakesNoSeat() {
        int seats =
                ada.get("/orgs/" + orgId).orThrow().json().path("memberCount").asInt();
        Answer bot = ada.post("/orgs/%s/bots".formatted(orgId), Map.of("name", "Weather"))
                .orThrow();
        Session program = new Session(RunningStack.parley(), bot.string("token"), null, bot.string("id"));
        ada.put("/channels/%s/members/%s".formatted(channel, program.user()), Map.of())
                .orThrow();

        Answer said = say(program, "Rain").orThrow();

        assertThat(said.json().path("author").path("displayName").asString()).isEqualTo("Weather");
        assertThat(ada.get("/orgs/" + orgId)
                        .orThrow()
                        .json()
                        .path("memberCount")
                        .asInt())
                .isEqualTo(seats);
        assertThat(program.get("/orgs/" + orgId).status()).isEqualTo(401);
    }

    @Test
    void oneWhoIsBlockedBeginsNoConversation() {
        grace.put("/users/%s/block".formatted(ada.user()), Map.of()).orThrow();

        await().atMost(PATIENCE).untilAsserted(() -> {
            Session friend = someone();
            join(friend, orgId);
            assertThat(ada.post("/conversations", Map.of("userIds", List.of(grace.user(), friend.user())))
                            .status())
                    .isEqualTo(403);
        });
    }

    private Answer say(Session author, String body) {
        return author.post("/channels/%s/messages".formatted(channel), Map.of("body", body));
    }

    private JsonNode channelOf(Session reader) {
        return reader.get("/channels/" + channel).orThrow().json();
    }

    private static List<String> idsIn(Session reader, String path) {
        return Optional.of(reader.get(path).orThrow().json().path("items")).stream()
                .flatMap(JsonNode::valueStream)
                .map(item -> item.path("id").asString())
                .toList();
    }
}
