package io.parley.chat.webhook;

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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class WebhookIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private JdbcClient jdbc;

    private Team team;
    private UUID channel;
    private JsonNode webhook;

    @BeforeEach
    void aWebhook() {
        team = Team.of(given, api);
        channel = team.channel();
        webhook = open(Map.of("name", " Builds ")).body();
    }

    @Test
    void aProgramSpeaksUnderItsOwnName() {
        assertThat(say(Map.of("body", "It is **green**")).text()).isEqualTo("ok");
        assertThat(say(Map.of("text", "It is *red*", "icon_emoji", ":x:", "username", "Jenkins"))
                        .status())
                .isEqualTo(200);

        JsonNode said = team.messages(channel, team.member(), "").get("items");
        assertThat(said.get(0).get("body").asString()).isEqualTo("It is **green**");
        assertThat(said.get(0).get("author").get("displayName").asString()).isEqualTo("Builds");
        assertThat(said.get(1).get("body").asString()).isEqualTo("**Jenkins**\n\nIt is **red**");
    }

    @Test
    void itIsManagedByThoseWhoCreateChannels() {
        String path = Team.path(channel) + "/incoming-webhooks";
        assertThat(api.as(team.member()).post(path, Map.of("name", "Mine")).problem())
                .isEqualTo("permission-denied");
        assertThat(api.as(team.member()).get(path).problem()).isEqualTo("permission-denied");
        Answer list = api.as(team.admin()).get(path);
        assertThat(Team.idsOf(list)).containsExactly(webhook.get("id").asString());
        assertThat(list.text()).doesNotContain(webhook.get("token").asString());
        assertThat(jdbc.sql("select count(*) from incoming_webhook where token_hash = convert_to(?, 'UTF8')")
                        .param(webhook.get("token").asString())
                        .query(Integer.class)
                        .single())
                .isZero();

        assertThat(api.as(team.admin())
                        .delete(path + "/" + webhook.get("id").asString())
                        .status())
                .isEqualTo(204);
        assertThat(say(Map.of("text", "Hello?")).problem()).isEqualTo("webhook-not-found");
        assertThat(api.as(team.admin())
                        .delete(path + "/" + webhook.get("id").asString())
                        .problem())
                .isEqualTo("webhook-not-found");
    }

    @Test
    void whatSaysNothingOrTooMuchIsRefused() {
        assertThat(Team.pointersOf(say(Map.of("username", "Jenkins")))).containsExactly("/text");
        assertThat(Team.pointersOf(say(Map.of("text", "x".repeat(20_001))))).containsExactly("/text");
        assertThat(say(Map.of("blocks", "none")).status()).isEqualTo(400);
        assertThat(say(List.of()).status()).isEqualTo(400);
        assertThat(api.post("/api/v1/hooks/guessed", Map.of("text", "x")).problem())
                .isEqualTo("webhook-not-found");
    }

    @Test
    void nothingIsSaidInAnArchivedChannelOrOrganization() {
        api.as(team.admin()).post(Team.path(channel) + "/archive");
        assertThat(say(Map.of("text", "x")).problem()).isEqualTo("channel-archived");

        api.as(team.admin()).post(Team.path(channel) + "/unarchive");
        given.archived(team.orgId());
        assertThat(say(Map.of("text", "x")).problem()).isEqualTo("webhook-not-found");
    }

    private Answer open(Map<String, Object> body) {
        Answer opened = api.as(team.admin()).post(Team.path(channel) + "/incoming-webhooks", body);
        assertThat(opened.status()).as("%s", opened).isEqualTo(201);
        return opened;
    }

    private Answer say(Object message) {
        return api.post(webhook.get("url").asString(), message);
    }
}
