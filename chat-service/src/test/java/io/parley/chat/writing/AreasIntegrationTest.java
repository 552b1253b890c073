package io.parley.chat.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.chat.Team;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyIntegrationTest
class AreasIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    private Team team;
    private UUID own;
    private UUID elsewhere;

    @BeforeEach
    void aModeratorOfOneChannel() {
        team = Team.of(given, api);
        own = team.channel();
        elsewhere = team.channel(Map.of("name", "elsewhere"));
        team.join(elsewhere, team.member());
        team.join(elsewhere, team.moderator());
        given.moderatesOnly(team.orgId(), team.moderator(), Set.of(own));
    }

    @Test
    void aModeratorModeratesTheirChannelAndNoOther() {
        assertThat(remove(team.message(own, team.member(), "One"))).isEqualTo(204);
        assertThat(remove(team.message(elsewhere, team.member(), "Two"))).isEqualTo(403);
    }

    @Test
    void nothingIsMovedIntoAnotherArea() {
        UUID message = team.message(own, team.member(), "One");

        assertThat(api.as(team.moderator())
                        .post("/api/v1/messages/" + message + "/move", Map.of("channelId", elsewhere))
                        .problem())
                .isEqualTo("permission-denied");
    }

    @Test
    void aChangeOfAreasHoldsAtOnce() {
        UUID message = team.message(own, team.member(), "One");

        given.moderatesOnly(team.orgId(), team.moderator(), Set.of(elsewhere));

        assertThat(remove(message)).isEqualTo(403);
        assertThat(remove(team.message(elsewhere, team.member(), "Two"))).isEqualTo(204);
    }

    private int remove(UUID message) {
        return api.as(team.moderator()).delete("/api/v1/messages/" + message).status();
    }
}
