package io.parley.chat.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.parley.chat.Team;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
@TestPropertySource(properties = "parley.chat.programs.internal=true")
class CommandIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private JdbcClient jdbc;

    private volatile String asked = "";
    private volatile String says = "{}";
    private HttpServer program;
    private Team team;
    private UUID channel;

    @BeforeEach
    void aChannelAndAProgram() throws IOException {
        team = Team.of(given, api);
        channel = team.channel();
        program = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        program.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        program.createContext("/", exchange -> {
            asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] answer = says.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.length == 0 ? 500 : 200, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        program.start();
    }

    @AfterEach
    void theProgramEnds() {
        program.stop(0);
    }

    @Test
    void someSayThingsInAnotherWay() {
        assertThat(saidBy("/me waters the roses")).isEqualTo("_waters the roses_");
        assertThat(run(team.member(), "/SHRUG who knows")
                        .body()
                        .get("message")
                        .get("bodyHtml")
                        .asString())
                .contains("who knows ¯\\_(ツ)_/¯");
        assertThat(saidBy("/poll \"Where to?\" \"The park\" \"The lake\""))
                .startsWith("**Where to?**")
                .contains("1️⃣ The park", "2️⃣ The lake");
        assertThat(Team.pointersOf(run(team.member(), "/poll \"Where to?\" park")))
                .containsExactly("/text");
        assertThat(Team.pointersOf(run(team.member(), "/me"))).containsExactly("/text");
    }

    @Test
    void topicDescribesTheChannelForThoseWhoMay() {
        assertThat(run(team.member(), "/topic Roses").problem()).isEqualTo("permission-denied");
        assertThat(run(team.admin(), "/topic Roses and more").status()).isEqualTo(200);
        assertThat(team.read(channel, team.member()).get("description").asString())
                .isEqualTo("Roses and more");
    }

    @Test
    void inviteBringsSomebodyIn() {
        UUID secret = team.privateChannel(team.member());

        assertThat(run(secret, team.member(), "/invite @" + team.other().username())
                        .status())
                .isEqualTo(200);
        assertThat(api.as(team.other()).get(Team.path(secret)).status()).isEqualTo(200);
        assertThat(Team.pointersOf(run(secret, team.member(), "/invite @nobody-at-all")))
                .containsExactly("/text");
        assertThat(run(secret, team.member(), "/invite @" + team.stranger().username())
                        .problem())
                .isEqualTo("member-not-found");
    }

    @Test
    void remindHasABotSaySoLater() {
        Answer answer = run(team.member(), "/remind me in 20 minutes to stand up");

        assertThat(answer.body().get("text").asString()).startsWith("You are told at ");
        assertThat(answer.body().get("message").isNull()).isTrue();
        UUID conversation = UUID.fromString(
                Team.idsOf(api.as(team.member()).get("/api/v1/conversations")).getFirst());
        jdbc.sql("update scheduled_message set send_at = now() - interval '1 minute' where channel_id = ?")
                .param(conversation)
                .update();
        JsonNode told = await().until(
                        () -> team.messages(conversation, team.member(), "").get("items"), items -> items.size() == 1)
                .get(0);
        assertThat(told.get("body").asString()).isEqualTo("⏰ stand up");
        assertThat(told.get("author").get("displayName").asString()).isEqualTo("Reminder");
        assertThat(team.read(conversation, team.member()).get("unreadCount").asInt())
                .isEqualTo(1);
        assertThat(Team.pointersOf(run(team.member(), "/remind later"))).containsExactly("/text");
    }

    @Test
    void aProgramAnswersTheCallerOrAll() {
        assertThat(register("deploy").status()).isEqualTo(201);
        says = "{\"text\": \"Started\"}";
        Answer quiet = run(team.member(), "/deploy blog now");
        says = "{\"text\": \"Started **it**\", \"response_type\": \"in_channel\"}";
        Answer loud = run(team.member(), "/deploy blog now");

        assertThat(quiet.body().get("text").asString()).isEqualTo("Started");
        assertThat(quiet.body().get("message").isNull()).isTrue();
        assertThat(asked).contains("\"text\":\"blog now\"", team.member().id().toString());
        assertThat(loud.body().get("message").get("author").get("username").asString())
                .isEqualTo("deploy.bot");
        assertThat(Team.seqsOf(team.messages(channel, team.other(), ""))).containsExactly(1L);
    }

    @Test
    void aProgramThatFailsFailsForTheCallerOnly() {
        register("broken");
        says = "";
        assertThat(run(team.member(), "/broken").body().get("failed").asBoolean())
                .isTrue();
        says = "no json";
        assertThat(run(team.member(), "/broken").body().get("failed").asBoolean())
                .isTrue();
        program.stop(0);
        assertThat(run(team.member(), "/broken").body().get("failed").asBoolean())
                .isTrue();
    }

    @Test
    void commandsAreManagedByThoseWhoChangeTheSettings() {
        String path = "/api/v1/orgs/" + team.orgId() + "/commands";
        Answer registered = register("deploy");
        String secret = registered.body().get("secret").asString();

        assertThat(api.as(team.member())
                        .post(path, Map.of("name", "mine", "url", "https://example.org/"))
                        .problem())
                .isEqualTo("permission-denied");
        assertThat(register("deploy").problem()).isEqualTo("command-name-taken");
        assertThat(register("remind").problem()).isEqualTo("command-name-taken");
        Answer seen = api.as(team.member()).get(path);
        assertThat(seen.body().get("items").get(0).get("url").isNull()).isTrue();
        assertThat(api.as(team.admin()).get(path).text()).doesNotContain(secret);
        for (String url : new String[] {"ftp://example.org/", "no url", "https://user@example.org/", "https:///x"})
            assertThat(Team.pointersOf(api.as(team.admin()).post(path, Map.of("name", "other", "url", url))))
                    .as(url)
                    .containsExactly("/url");
        String own = path + "/" + registered.body().get("id").asString();
        assertThat(api.as(team.moderator()).delete(own).problem()).isEqualTo("permission-denied");
        assertThat(api.as(team.admin()).delete(own).status()).isEqualTo(204);
        assertThat(run(team.member(), "/deploy").problem()).isEqualTo("command-not-found");
    }

    @Test
    void onlyThoseWhoMaySendMessagesRunCommandsAndOnlyThoseThatThereAre() {
        assertThat(run(team.guest(), "/me waves").problem()).isEqualTo("channel-not-found");
        assertThat(run(team.member(), "/unknown").problem()).isEqualTo("command-not-found");
        assertThat(run(team.member(), "hello").problem()).isEqualTo("command-not-found");
        api.as(team.admin()).post(Team.path(channel) + "/archive");
        assertThat(run(team.member(), "/me waves").problem()).isEqualTo("channel-archived");
        UUID direct = Team.idOf(team.converse(team.member(), team.other()));
        assertThat(run(direct, team.member(), "/invite @" + team.admin().username())
                        .problem())
                .isEqualTo("not-a-channel");
    }

    private Answer register(String name) {
        String url = "http://127.0.0.1:" + program.getAddress().getPort() + "/";
        return api.as(team.admin())
                .post("/api/v1/orgs/" + team.orgId() + "/commands", Map.of("name", name, "url", url));
    }

    private String saidBy(String text) {
        return run(team.member(), text).body().get("message").get("body").asString();
    }

    private Answer run(UserSummary user, String text) {
        return run(channel, user, text);
    }

    private Answer run(UUID where, UserSummary user, String text) {
        return api.as(user).post(Team.path(where) + "/commands", Map.of("text", text));
    }
}
