package io.parley.chat.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.chat.Team;
import io.parley.contracts.chat.ChannelRead;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class ReadIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    private Team team;
    private UUID channel;

    @BeforeEach
    void aChannel() {
        team = Team.of(given, api);
        channel = team.channel();
    }

    @Test
    void unreadIsWhatCameAfterTheLastThatWasReadAndMayGoBack() {
        for (int i = 1; i <= 5; i++) team.message(channel, team.member(), "No. " + i);
        assertUnread(team.other(), 5, 0);

        assertThat(read(team.other(), Map.of("seq", 4)).body().toString())
                .isEqualTo("{\"readSeq\":4,\"unreadCount\":1,\"mentionCount\":0}");
        assertUnread(team.other(), 1, 0);
        assertThat(read(team.other(), Map.of("seq", 2))
                        .body()
                        .get("unreadCount")
                        .asInt())
                .isEqualTo(3);
        assertUnread(team.moderator(), 5, 0);
        ChannelRead told = streams.await(
                        ChannelRead.class, event -> event.channelId().equals(channel) && event.readSeq() == 2)
                .payload();
        assertThat(told.userId()).isEqualTo(team.other().id());
        assertThat(told.unreadCount()).isEqualTo(3);
    }

    @Test
    void ownMessagesAreReadByOneWhoHadReadAllBefore() {
        team.message(channel, team.member(), "Mine");
        assertUnread(team.member(), 0, 0);
        team.message(channel, team.other(), "Yours");
        team.message(channel, team.member(), "Mine again");
        assertUnread(team.member(), 2, 0);
    }

    @Test
    void whatWasSaidBeforeOneCameIsNotUnread() {
        UUID open = team.channel(Map.of("name", "open"));
        team.message(open, team.admin(), "Before");
        team.join(open, team.member());
        team.message(open, team.admin(), "After");

        assertThat(team.read(open, team.member()).get("unreadCount").asInt()).isEqualTo(1);
        assertThat(team.read(open, team.other()).get("unreadCount").asInt()).isZero();
    }

    @Test
    void mentionsAreCountedApart() {
        String name = "@" + team.other().username();
        team.message(channel, team.member(), name + " and " + name + " and @channel");
        team.message(channel, team.member(), "@here");
        UUID taken = team.message(channel, team.member(), "Also " + name);
        team.message(channel, team.other(), "@here, and " + name);
        team.message(channel, team.member(), "Only `" + name + "`");

        assertUnread(team.other(), 5, 4);
        api.as(team.member()).patch("/api/v1/messages/" + taken, Map.of("body", "Nobody"));
        assertUnread(team.other(), 5, 3);
        read(team.other(), Map.of("seq", 1));
        assertUnread(team.other(), 4, 2);
        assertUnread(team.moderator(), 5, 3);
    }

    @Test
    void aTopicIsReadAlone() {
        for (String topic : new String[] {"a", "b", "a"})
            team.post(channel, team.member(), Map.of("body", "@" + team.other().username(), "topic", topic));

        assertThat(read(team.other(), Map.of("seq", 3, "topic", "a")).body().toString())
                .isEqualTo("{\"readSeq\":3,\"unreadCount\":0,\"mentionCount\":1}");
        assertUnread(team.other(), 3, 1);
        assertThat(topic("a").get("unreadCount").asInt()).isZero();
        assertThat(topic("b").get("unreadCount").asInt()).isEqualTo(1);

        read(team.other(), Map.of("seq", 1));
        assertThat(topic("a").get("unreadCount").asInt()).isEqualTo(1);
    }

    @Test
    void onlyWhatWasSentIsReadByThoseWhoAreIn() {
        Answer future = read(team.member(), Map.of("seq", 1));
        assertThat(future.status()).isEqualTo(400);
        assertThat(Team.pointersOf(future)).containsExactly("/seq");
        assertThat(Team.pointersOf(read(team.member(), Map.of("seq", -1)))).containsExactly("/seq");
        assertThat(read(team.stranger(), Map.of("seq", 0)).problem()).isEqualTo("channel-not-found");
        UUID open = team.channel(Map.of("name", "open"));
        assertThat(api.as(team.member())
                        .put(Team.path(open) + "/read", Map.of("seq", 0))
                        .problem())
                .isEqualTo("not-in-channel");
    }

    private JsonNode topic(String name) {
        return api.as(team.other())
                .get(Team.path(channel) + "/topics")
                .body()
                .get("items")
                .valueStream()
                .filter(one -> one.get("topic").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Answer read(UserSummary user, Map<String, Object> body) {
        return api.as(user).put(Team.path(channel) + "/read", body);
    }

    private void assertUnread(UserSummary user, int unread, int mentions) {
        JsonNode seen = team.read(channel, user);
        assertThat(seen.get("unreadCount").asInt()).isEqualTo(unread);
        assertThat(seen.get("mentionCount").asInt()).isEqualTo(mentions);
    }
}
