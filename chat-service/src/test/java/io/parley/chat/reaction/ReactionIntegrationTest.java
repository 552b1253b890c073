package io.parley.chat.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.chat.Team;
import io.parley.contracts.chat.MessageReacted;
import io.parley.contracts.chat.Reaction;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyIntegrationTest
class ReactionIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    private Team team;
    private UUID channel;
    private UUID message;

    @BeforeEach
    void aMessage() {
        team = Team.of(given, api);
        channel = team.channel();
        message = team.message(channel, team.member(), "Good?");
    }

    @Test
    void reactionsAreCountedAndTakenBack() {
        react(team.other(), "👍");
        react(team.other(), "👍");
        Answer second = react(team.member(), "👍");
        react(team.member(), "❤");

        assertThat(second.body().toString())
                .isEqualTo("{\"reactions\":[{\"emoji\":\"👍\",\"count\":2,\"mine\":true}]}");
        assertThat(api.as(team.other()).delete(path("👍")).status()).isEqualTo(204);
        assertThat(api.as(team.other()).delete(path("👍")).status()).isEqualTo(204);
        assertThat(api.as(team.other())
                        .get("/api/v1/messages/" + message)
                        .body()
                        .get("reactions")
                        .toString())
                .isEqualTo("[{\"emoji\":\"👍\",\"count\":1,\"mine\":false},"
                        + "{\"emoji\":\"❤️\",\"count\":1,\"mine\":false}]");
        MessageReacted told = streams.await(
                        MessageReacted.class, event -> event.messageId().equals(message) && !event.added())
                .payload();
        assertThat(told.reactions()).containsExactly(new Reaction("👍", 1), new Reaction("❤️", 1));
    }

    @Test
    void theLastEventKnowsAllWhoReactedAtOnce() throws InterruptedException, ExecutionException {
        List<Answer> answers = Team.atOnce(Stream.of(team.member(), team.other(), team.moderator(), team.admin())
                .map(user -> () -> react(user, "🎉")));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        streams.await(
                MessageReacted.class,
                event -> event.messageId().equals(message) && event.reactions().equals(List.of(new Reaction("🎉", 4))));
        assertThat(streams.soFar(
                        MessageReacted.class, event -> event.messageId().equals(message)))
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "👍👍", "thumbsup", "1", "\u200d"})
    void onlyEmojiAreEmoji(String text) {
        assertThat(react(team.member(), text).problem()).isEqualTo("invalid-request");
    }

    @Test
    void onlyThoseInTheChannelReact() {
        UUID open = team.channel(Map.of("name", "open"));
        UUID elsewhere = team.message(open, team.admin(), "Hello");

        assertThat(api.as(team.member())
                        .put("/api/v1/messages/" + elsewhere + "/reactions/" + encoded("👍"))
                        .problem())
                .isEqualTo("not-in-channel");
        assertThat(react(team.stranger(), "👍").problem()).isEqualTo("message-not-found");
    }

    private Answer react(UserSummary user, String emoji) {
        return api.as(user).put(path(emoji));
    }

    private String path(String emoji) {
        return "/api/v1/messages/" + message + "/reactions/" + encoded(emoji);
    }

    private static String encoded(String emoji) {
        return URLEncoder.encode(emoji, StandardCharsets.UTF_8);
    }
}
