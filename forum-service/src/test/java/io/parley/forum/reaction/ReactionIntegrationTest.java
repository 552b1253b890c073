package io.parley.forum.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.forum.PostReacted;
import io.parley.contracts.forum.PostReaction;
import io.parley.forum.Community;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
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

    private Community community;
    private UUID topic;
    private UUID post;

    @BeforeEach
    void aPost() {
        community = Community.open(given, api);
        topic = community.topic(community.forum(), community.member());
        post = community.post(topic, community.member(), "Like this");
    }

    @Test
    void reactionsAreCountedAndTakenBack() {
        react(community.moderator(), "👍");
        react(community.moderator(), "👍");
        Answer second = react(community.member(), "👍");
        react(community.member(), "❤");

        assertThat(second.body().toString())
                .isEqualTo("{\"reactions\":[{\"emoji\":\"👍\",\"count\":2,\"mine\":true}]}");
        assertThat(api.as(community.moderator()).delete(path("👍")).body().toString())
                .isEqualTo("{\"reactions\":[{\"emoji\":\"👍\",\"count\":1,\"mine\":false},"
                        + "{\"emoji\":\"❤️\",\"count\":1,\"mine\":false}]}");
        assertThat(api.as(community.moderator()).delete(path("👍")).status()).isEqualTo(200);
        String all = "[{\"emoji\":\"👍\",\"count\":1,\"mine\":true},{\"emoji\":\"❤️\",\"count\":1,\"mine\":true}]";
        assertThat(api.as(community.member())
                        .get("/api/v1/posts/" + post)
                        .body()
                        .get("reactions")
                        .toString())
                .isEqualTo(all);
        assertThat(api.as(community.member())
                        .get("/api/v1/topics/" + topic + "/posts")
                        .body()
                        .get("items")
                        .get(1)
                        .get("reactions")
                        .toString())
                .isEqualTo(all);
        PostReacted told = streams.await(
                        PostReacted.class, event -> event.postId().equals(post) && !event.added())
                .payload();
        assertThat(told.reactions()).containsExactly(new PostReaction("👍", 1), new PostReaction("❤️", 1));
    }

    @Test
    void theLastEventKnowsAllWhoReactedAtOnce() {
        List<Answer> answers = Stream.of(community.member(), community.moderator(), community.admin())
                .parallel()
                .map(user -> react(user, "🎉"))
                .toList();

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        streams.await(
                PostReacted.class,
                event -> event.postId().equals(post) && event.reactions().equals(List.of(new PostReaction("🎉", 3))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "👍👍", "thumbsup", "1", "\u200d"})
    void onlyEmojiAreEmoji(String text) {
        assertThat(react(community.member(), text).problem()).isEqualTo("invalid-request");
    }

    @Test
    void onlyMembersReactAndOnlyToWhatIsThere() {
        assertThat(react(community.guest(), "👍").problem()).isEqualTo("permission-denied");
        Community closed = Community.closed(given, api);
        UUID foreign = closed.post(closed.topic(closed.forum(), closed.member()), closed.member(), "x");
        assertThat(api.as(community.member())
                        .put("/api/v1/posts/" + foreign + "/reactions/" + encoded("👍"))
                        .problem())
                .isEqualTo("post-not-found");
        api.as(community.member()).delete("/api/v1/posts/" + post);
        assertThat(react(community.moderator(), "👍").problem()).isEqualTo("post-not-found");
    }

    private Answer react(UserSummary user, String emoji) {
        return api.as(user).put(path(emoji));
    }

    private String path(String emoji) {
        return "/api/v1/posts/" + post + "/reactions/" + encoded(emoji);
    }

    private static String encoded(String emoji) {
        return URLEncoder.encode(emoji, StandardCharsets.UTF_8);
    }
}
