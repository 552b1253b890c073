package io.parley.chat.moving;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.chat.Team;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class MovingIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    private Team team;
    private UUID channel;
    private UUID message;

    @BeforeEach
    void aMessage() {
        team = Team.of(given, api);
        channel = team.channel();
        message = team.message(channel, team.member(), "@" + team.other().username());
    }

    @Test
    void aMessageGetsToAnotherTopicAndBack() {
        Map<String, Object> none = new HashMap<>();
        none.put("topic", null);

        assertThat(move(team.member(), Map.of("topic", " plans "))
                        .body()
                        .get("topic")
                        .asString())
                .isEqualTo("plans");
        assertThat(topics().get(0).get("topic").asString()).isEqualTo("plans");
        assertThat(move(team.moderator(), none).body().get("topic").isNull()).isTrue();
        assertThat(topics().isEmpty()).isTrue();
        assertThat(team.read(channel, team.other()).get("mentionCount").asInt()).isEqualTo(1);
        assertThat(move(team.other(), Map.of("topic", "x")).problem()).isEqualTo("permission-denied");
    }

    @Test
    void moderatorsOfBothMoveItToAnotherChannelWhereItIsNew() {
        UUID target = team.privateChannel(team.moderator(), team.other());
        assertThat(move(team.member(), Map.of("channelId", target)).problem()).isEqualTo("permission-denied");

        JsonNode moved = move(team.moderator(), Map.of("channelId", target)).body();

        assertThat(moved.get("channelId").asString()).isEqualTo(target.toString());
        assertThat(moved.get("author").get("username").asString())
                .isEqualTo(team.member().username());
        assertThat(api.as(team.member()).get("/api/v1/messages/" + message).status())
                .isEqualTo(404);
        assertThat(team.read(target, team.other()).get("mentionCount").asInt()).isZero();
    }

    @Test
    void aThreadStaysWhereItIs() {
        team.post(channel, team.other(), Map.of("body", "Reply", "threadId", message));

        assertThat(move(team.member(), Map.of("topic", "x")).problem()).isEqualTo("thread-stays");
    }

    @Test
    void whoMayReadItForwardsItToWhereTheyMayWrite() {
        UUID direct = Team.idOf(team.converse(team.other(), team.guest()));
        UUID hidden = team.privateChannel();

        Answer forwarded = forward(team.other(), direct);
        assertThat(forwarded.status()).isEqualTo(201);
        assertThat(forwarded
                        .body()
                        .get("forwarded")
                        .get("author")
                        .get("username")
                        .asString())
                .isEqualTo(team.member().username());
        assertThat(forwarded.body().get("author").get("username").asString())
                .isEqualTo(team.other().username());
        assertThat(forward(team.other(), hidden).problem()).isEqualTo("channel-not-found");
        assertThat(forward(team.guest(), direct).problem()).isEqualTo("message-not-found");
    }

    private Answer move(UserSummary user, Map<String, Object> where) {
        return api.as(user).post("/api/v1/messages/" + message + "/move", where);
    }

    private Answer forward(UserSummary user, UUID target) {
        return api.as(user).post("/api/v1/messages/" + message + "/forward", Map.of("channelId", target));
    }

    private JsonNode topics() {
        return api.as(team.other()).get(Team.path(channel) + "/topics").body().get("items");
    }
}
