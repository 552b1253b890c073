package io.parley.chat.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.chat.Team;
import io.parley.contracts.chat.BotCreated;
import io.parley.contracts.chat.BotRemoved;
import io.parley.contracts.chat.MessageSent;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class BotIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    @Autowired
    private JdbcClient jdbc;

    private Team team;
    private UUID channel;
    private JsonNode bot;

    @BeforeEach
    void aBot() {
        team = Team.of(given, api);
        channel = team.privateChannel(team.member());
        bot = create("Weather  Station").body();
    }

    @Test
    void aBotPostsUnderItsNameInTheChannelsToWhichItWasAdded() {
        assertThat(say("Rain").problem()).isEqualTo("channel-not-found");
        addToChannel();

        Answer sent = say("Rain **soon**");

        UUID message = Team.idOf(sent);
        assertThat(sent.body().get("author").get("displayName").asString()).isEqualTo("Weather  Station");
        assertThat(sent.body().get("author").get("username").asString()).isEqualTo("weather-station.bot");
        assertThat(streams.await(MessageSent.class, event -> event.messageId().equals(message))
                        .payload()
                        .authorId())
                .isEqualTo(botId());
        assertThat(asBot().get("/api/v1/messages/" + message).status()).isEqualTo(200);
        assertThat(asBot().patch("/api/v1/messages/" + message, Map.of("body", "Sun"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void itMayNoMoreThanAMemberAndNothingElsewhere() {
        addToChannel();
        Team elsewhere = Team.of(given, api);
        UUID foreign = elsewhere.channel();

        assertThat(asBot().post("/api/v1/orgs/" + team.orgId() + "/channels", Map.of("name", "mine"))
                        .problem())
                .isEqualTo("permission-denied");
        assertThat(asBot().post(path(), Map.of("name", "Child")).problem()).isEqualTo("permission-denied");
        assertThat(asBot().post(Team.path(foreign) + "/messages", Map.of("body", "Hi"))
                        .problem())
                .isEqualTo("channel-not-found");
    }

    @Test
    void theOthersLearnOfItWithoutItsToken() {
        BotCreated told = streams.await(BotCreated.class, event -> event.botId().equals(botId()))
                .payload();

        assertThat(told.orgId()).isEqualTo(team.orgId());
        assertThat(told.toString()).doesNotContain(token());
        await().untilAsserted(() -> assertThat(
                        jdbc.sql("select sequence from known_member where user_id = ? and status = 'active'")
                                .param(botId())
                                .query(Long.class)
                                .single())
                .isEqualTo(1));
    }

    @Test
    void aNewTokenTakesTheOldOnesPlaceAtOnce() {
        addToChannel();
        String old = token();

        Answer rotated = api.as(team.admin()).post(path() + "/" + botId() + "/token");

        assertThat(rotated.status()).isEqualTo(200);
        assertThat(api.withToken(old).get(Team.path(channel)).status()).isEqualTo(401);
        bot = rotated.body();
        assertThat(say("Still here").status()).isEqualTo(201);
    }

    @Test
    void aBotThatIsRemovedIsOutOfAllChannelsAndWhatItSaidStays() {
        addToChannel();
        say("Farewell");

        assertThat(api.as(team.admin()).delete(path() + "/" + botId()).status()).isEqualTo(204);

        assertThat(say("Ghost").status()).isEqualTo(401);
        assertThat(team.read(channel, team.member()).get("memberCount").asInt()).isEqualTo(2);
        assertThat(team.messages(channel, team.member(), "")
                        .get("items")
                        .get(0)
                        .get("author")
                        .get("displayName")
                        .asString())
                .isEqualTo("Weather  Station");
        streams.await(BotRemoved.class, event -> event.botId().equals(botId()));
        assertThat(api.as(team.admin()).delete(path() + "/" + botId()).problem())
                .isEqualTo("bot-not-found");
    }

    @Test
    void botsAreManagedByThoseWhoChangeTheSettingsAndNobodyReadsTheirTokensAgain() {
        assertThat(api.as(team.member()).post(path(), Map.of("name", "Mine")).problem())
                .isEqualTo("permission-denied");
        assertThat(api.as(team.moderator()).get(path()).problem()).isEqualTo("permission-denied");
        Answer list = api.as(team.admin()).get(path());
        assertThat(Team.idsOf(list)).containsExactly(botId().toString());
        assertThat(list.text()).doesNotContain(token(), "hash");
        assertThat(create("weather station").problem()).isEqualTo("bot-name-taken");
        assertThat(Team.pointersOf(create("!?"))).containsExactly("/name");
        Team elsewhere = Team.of(given, api);
        String foreign = "/api/v1/orgs/" + elsewhere.orgId() + "/bots/" + botId();
        assertThat(api.as(elsewhere.admin()).delete(foreign).problem()).isEqualTo("bot-not-found");
        assertThat(api.as(elsewhere.admin()).post(foreign + "/token").problem()).isEqualTo("bot-not-found");
        assertThat(api.withToken("parley_bot_guessed").get(Team.path(channel)).status())
                .isEqualTo(401);
    }

    private Answer create(String name) {
        return api.as(team.admin()).post(path(), Map.of("name", name));
    }

    private void addToChannel() {
        Answer added = api.as(team.admin()).put(Team.path(channel) + "/members/" + botId(), null);
        assertThat(added.status()).as("%s", added).isEqualTo(200);
    }

    private Answer say(String text) {
        return asBot().post(Team.path(channel) + "/messages", Map.of("body", text));
    }

    private Api.Caller asBot() {
        return api.withToken(token());
    }

    private String token() {
        return bot.get("token").asString();
    }

    private UUID botId() {
        return UUID.fromString(bot.get("id").asString());
    }

    private String path() {
        return "/api/v1/orgs/" + team.orgId() + "/bots";
    }
}
