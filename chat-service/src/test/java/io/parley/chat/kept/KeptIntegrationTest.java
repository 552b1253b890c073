package io.parley.chat.kept;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.chat.Team;
import io.parley.contracts.chat.MessagePinned;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class KeptIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    private Team team;
    private UUID channel;
    private UUID first;
    private UUID second;

    @BeforeEach
    void twoMessages() {
        team = Team.of(given, api);
        channel = team.privateChannel(team.member(), team.other());
        first = team.message(channel, team.member(), "First");
        second = team.message(channel, team.member(), "Second");
    }

    @Test
    void whatIsPinnedIsSeenByAllInTheChannel() {
        pin(first);
        pin(first);
        pin(second);

        assertThat(Team.idsOf(api.as(team.member()).get(pins()))).containsExactly(second.toString(), first.toString());
        JsonNode page = api.as(team.member()).get(pins() + "?limit=1").body();
        assertThat(Team.idsOf(api.as(team.member())
                        .get(pins() + "?limit=1&cursor="
                                + page.get("nextCursor").asString())))
                .containsExactly(first.toString());
        assertThat(api.as(team.other())
                        .get("/api/v1/messages/" + first)
                        .body()
                        .get("pinned")
                        .asBoolean())
                .isTrue();

        assertThat(api.as(team.member())
                        .delete("/api/v1/messages/" + first + "/pin")
                        .status())
                .isEqualTo(204);
        streams.await(MessagePinned.class, event -> event.messageId().equals(first) && !event.pinned());
        assertThat(streams.soFar(MessagePinned.class, event -> event.channelId().equals(channel)))
                .hasSize(3);
        assertThat(api.as(team.moderator()).get(pins()).problem()).isEqualTo("channel-not-found");
        assertThat(api.as(team.moderator())
                        .put("/api/v1/messages/" + first + "/pin")
                        .problem())
                .isEqualTo("message-not-found");
    }

    @Test
    void whatOneSavedIsOnesOwnAndSeenWhileOneMayRead() {
        save(first);
        save(second);
        assertThat(Team.idsOf(api.as(team.other()).get("/api/v1/saved")))
                .containsExactly(second.toString(), first.toString());
        assertThat(Team.idsOf(api.as(team.member()).get("/api/v1/saved"))).isEmpty();

        api.as(team.other()).delete("/api/v1/messages/" + second + "/save");
        assertThat(Team.idsOf(api.as(team.other()).get("/api/v1/saved"))).containsExactly(first.toString());

        api.as(team.other()).post(Team.path(channel) + "/leave");
        assertThat(Team.idsOf(api.as(team.other()).get("/api/v1/saved"))).isEmpty();
        assertThat(api.as(team.other())
                        .put("/api/v1/messages/" + first + "/save")
                        .problem())
                .isEqualTo("message-not-found");
    }

    @Test
    void whatIsDeletedIsKeptByNobody() {
        pin(first);
        save(first);
        api.as(team.member()).delete("/api/v1/messages/" + first);

        assertThat(Team.idsOf(api.as(team.member()).get(pins()))).isEmpty();
        assertThat(Team.idsOf(api.as(team.other()).get("/api/v1/saved"))).isEmpty();
    }

    private void pin(UUID message) {
        assertThat(api.as(team.other())
                        .put("/api/v1/messages/" + message + "/pin")
                        .status())
                .isEqualTo(204);
    }

    private void save(UUID message) {
        assertThat(api.as(team.other())
                        .put("/api/v1/messages/" + message + "/save")
                        .status())
                .isEqualTo(204);
    }

    private String pins() {
        return Team.path(channel) + "/pins";
    }
}
