package io.parley.chat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.chat.Team;
import io.parley.contracts.chat.MessageSent;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyIntegrationTest
class BlockIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    private Team team;

    @BeforeEach
    void anOrganization() {
        team = Team.of(given, api);
    }

    @Test
    void oneWhoIsBlockedWritesNothingInADirectConversationAndReadsItStill() {
        UUID direct = Team.idOf(team.converse(team.member(), team.other()));
        UUID before = team.message(direct, team.member(), "Hello?");
        given.blocked(team.other(), team.member());

        assertThat(team.post(direct, team.member(), Map.of("body", "Answer me")).problem())
                .isEqualTo("permission-denied");
        assertThat(api.as(team.member())
                        .patch("/api/v1/messages/" + before, Map.of("body", "Answer me"))
                        .problem())
                .isEqualTo("permission-denied");
        assertThat(api.as(team.member())
                        .put("/api/v1/messages/" + before + "/reactions/👋", null)
                        .problem())
                .isEqualTo("permission-denied");
        assertThat(schedule(direct).problem()).isEqualTo("permission-denied");
        assertThat(Team.seqsOf(team.messages(direct, team.member(), ""))).containsExactly(1L);
        assertThat(team.post(direct, team.other(), Map.of("body", "No.")).status())
                .isEqualTo(201);
        assertThat(api.as(team.member()).delete("/api/v1/messages/" + before).status())
                .isEqualTo(204);
    }

    @Test
    void oneWhoIsBlockedBeginsNoConversationAndFindsTheOldOne() {
        UUID old = Team.idOf(team.converse(team.member(), team.other()));
        given.blocked(team.other(), team.member());

        assertThat(team.converse(team.member(), team.other()).body().get("id").asString())
                .isEqualTo(old.toString());
        assertThat(team.converse(team.member(), team.other(), team.admin()).problem())
                .isEqualTo("permission-denied");
        assertThat(Team.idsOf(api.as(team.admin()).get("/api/v1/conversations")))
                .isEmpty();
        assertThat(team.converse(team.other(), team.member(), team.admin()).status())
                .isEqualTo(201);
    }

    @Test
    void whoeverBlocksIsNotMentionedAndWhoBlocksNoLongerIs() {
        UUID channel = team.channel();
        Map<String, Object> body = Map.of(
                "body", "@" + team.other().username() + " @" + team.moderator().username());
        given.blocked(team.other(), team.member());

        UUID sent = Team.idOf(team.post(channel, team.member(), body));
        assertThat(streams.await(MessageSent.class, event -> event.messageId().equals(sent))
                        .payload()
                        .mentionedUserIds())
                .containsExactly(team.moderator().id());
        assertThat(team.read(channel, team.other()).get("mentionCount").asInt()).isZero();

        given.unblocked(team.other(), team.member());
        team.post(channel, team.member(), body);
        assertThat(team.read(channel, team.other()).get("mentionCount").asInt()).isEqualTo(1);
    }

    private Answer schedule(UUID direct) {
        String later = Instant.now().plus(1, ChronoUnit.HOURS).toString();
        return api.as(team.member())
                .post("/api/v1/scheduled-messages", Map.of("channelId", direct, "body", "Later", "sendAt", later));
    }
}
