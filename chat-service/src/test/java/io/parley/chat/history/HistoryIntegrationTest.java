package io.parley.chat.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.chat.Team;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class HistoryIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    private Team team;
    private UUID channel;

    @BeforeEach
    void sevenMessages() {
        team = Team.of(given, api);
        channel = team.channel();
        for (int i = 1; i <= 7; i++)
            team.post(channel, team.member(), Map.of("body", "No. " + i, "topic", i % 2 == 0 ? "even" : "odd"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?limit=3            | 5 6 7   | true  | false",
                "?before=5&limit=3   | 2 3 4   | true  | true",
                "?before=3&limit=3   | 1 2     | false | true",
                "?after=5&limit=3    | 6 7     | true  | false",
                "?after=0&limit=3    | 1 2 3   | false | true",
                "?around=4&limit=3   | 3 4 5   | true  | true",
                "?around=7&limit=4   | 5 6 7   | true  | false",
                "?after=99           | ''      | true  | false",
                "?before=1           | ''      | false | true",
                "?topic=even&limit=2 | 4 6     | true  | false",
                "?topic=odd&after=3  | 5 7     | true  | false",
                "?topic=none         | ''      | false | false"
            })
    void eachPageSaysWhatIsOnEitherSide(String query, String seqs, boolean hasBefore, boolean hasAfter) {
        JsonNode page = team.messages(channel, team.other(), query);

        List<String> numbers = Team.seqsOf(page).stream().map(String::valueOf).toList();
        assertThat(String.join(" ", numbers)).isEqualTo(seqs);
        assertThat(page.get("hasBefore").asBoolean()).isEqualTo(hasBefore);
        assertThat(page.get("hasAfter").asBoolean()).isEqualTo(hasAfter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?limit=0",
                "?limit=101",
                "?before=x",
                "?before=-1",
                "?after=9223372036854775807",
                "?before=1&after=2",
                "?around=1&after=2"
            })
    void whatCanNotBeAskedIsRefused(String query) {
        Answer refused = api.as(team.member()).get(Team.path(channel) + "/messages" + query);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("invalid-request");
    }

    @Test
    void membersReadWithoutBeingInAndStrangersDoNot() {
        UUID open = team.channel(Map.of("name", "open"));
        UUID message = team.message(open, team.admin(), "Hello");

        assertThat(Team.seqsOf(team.messages(open, team.member(), ""))).containsExactly(1L);
        assertThat(api.as(team.guest()).get(Team.path(open) + "/messages").status())
                .isEqualTo(404);
        assertThat(api.as(team.stranger()).get(Team.path(open) + "/topics").status())
                .isEqualTo(404);
        for (String part : List.of("", "/thread", "/revisions"))
            assertThat(api.as(team.stranger())
                            .get("/api/v1/messages/" + message + part)
                            .problem())
                    .isEqualTo("message-not-found");
    }

    @Test
    void aThreadIsReadInPagesFromAnyOfItsMessages() {
        UUID root = team.message(channel, team.member(), "Root");
        UUID first = Team.idOf(team.post(channel, team.other(), Map.of("body", "1", "threadId", root)));
        team.post(channel, team.member(), Map.of("body", "2", "threadId", root));

        JsonNode page = api.as(team.other())
                .get("/api/v1/messages/" + first + "/thread?limit=1")
                .body();
        JsonNode next = api.as(team.other())
                .get("/api/v1/messages/" + root + "/thread?limit=1&cursor="
                        + page.get("nextCursor").asString())
                .body();

        assertThat(page.get("message").get("id").asString()).isEqualTo(root.toString());
        assertThat(Team.seqsOf(page)).containsExactly(9L);
        assertThat(Team.seqsOf(next)).containsExactly(10L);
        assertThat(next.get("nextCursor").isNull()).isTrue();
    }

    @Test
    void topicsKnowTheirLastMessageAndWhatIsUnread() {
        assertThat(topics().toString())
                .isEqualTo("[{\"topic\":\"odd\",\"lastSeq\":7,\"readSeq\":0,\"unreadCount\":4},"
                        + "{\"topic\":\"even\",\"lastSeq\":6,\"readSeq\":0,\"unreadCount\":3}]");

        UUID last = UUID.fromString(team.messages(channel, team.member(), "?after=6")
                .get("items")
                .get(0)
                .get("id")
                .asString());
        api.as(team.member()).delete("/api/v1/messages/" + last);

        assertThat(topics().valueStream().map(topic -> topic.get("lastSeq").asLong()))
                .containsExactly(6L, 5L);
    }

    private JsonNode topics() {
        return api.as(team.other()).get(Team.path(channel) + "/topics").body().get("items");
    }
}
