package io.parley.chat.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.chat.Team;
import io.parley.contracts.org.OrganizationChanged;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class ChangeMessageIntegrationTest {

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
    private UUID message;

    @BeforeEach
    void aMessage() {
        team = Team.of(given, api);
        channel = team.channel();
        message = team.message(channel, team.member(), "One");
    }

    @Test
    void authorsChangeWhatTheySentAndThePastStays() {
        String etag = api.as(team.member()).get(path()).header("ETag");
        JsonNode edited = api.as(team.member())
                .header("If-Match", etag)
                .patch(path(), Map.of("body", "Two"))
                .body();
        api.as(team.moderator()).patch(path(), Map.of("body", "Three"));

        assertThat(edited.get("body").asString()).isEqualTo("Two");
        assertThat(edited.get("editCount").asInt()).isEqualTo(1);
        assertThat(edited.get("editedAt").isNull()).isFalse();
        JsonNode revisions =
                api.as(team.other()).get(path() + "/revisions").body().get("items");
        assertThat(revisions.valueStream().map(one -> one.get("body").asString()))
                .containsExactly("Three", "Two", "One");
        assertThat(revisions.get(0).get("editor").get("username").asString())
                .isEqualTo(team.moderator().username());
        assertThat(api.as(team.member())
                        .header("If-Match", etag)
                        .patch(path(), Map.of("body", "Four"))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void othersDoNot() {
        assertThat(edit(team.other()).problem()).isEqualTo("permission-denied");
        assertThat(api.as(team.other()).delete(path()).problem()).isEqualTo("permission-denied");
        assertThat(edit(team.stranger()).problem()).isEqualTo("message-not-found");
        assertThat(api.as(team.guest()).get(path()).problem()).isEqualTo("message-not-found");
        UUID direct = Team.idOf(team.converse(team.member(), team.other()));
        UUID mine = team.message(direct, team.member(), "Between us");
        assertThat(api.as(team.other())
                        .patch("/api/v1/messages/" + mine, Map.of("body", "x"))
                        .problem())
                .isEqualTo("permission-denied");
    }

    @Test
    void afterTheWindowOnlyModeratorsDo() {
        jdbc.sql("update message set created_at = created_at - interval '25 hours' where id = ?")
                .param(message)
                .update();

        assertThat(edit(team.member()).problem()).isEqualTo("edit-window-closed");
        assertThat(edit(team.moderator()).status()).isEqualTo(200);
    }

    @Test
    void anOrganizationHasAWindowOfItsOwn() {
        jdbc.sql("update message set created_at = created_at - interval '16 minutes' where id = ?")
                .param(message)
                .update();
        tellWindow(15, 1001);
        await().untilAsserted(() -> assertThat(edit(team.member()).problem()).isEqualTo("edit-window-closed"));
        tellWindow(17, 1000);
        tellWindow(20, 1002);
        await().untilAsserted(() -> assertThat(edit(team.member()).status()).isEqualTo(200));
    }

    private void tellWindow(int minutes, int sequence) {
        streams.publish(new OrganizationChanged(team.orgId(), "o", "O", "public", null, null, minutes), sequence);
    }

    @Test
    void aDeletedMessageIsGoneAndItsNumberStaysTaken() {
        team.message(channel, team.other(), "Another");
        api.as(team.member()).patch(path(), Map.of("body", "Secret"));

        assertThat(api.as(team.member()).delete(path()).status()).isEqualTo(204);

        assertThat(api.as(team.member()).get(path()).problem()).isEqualTo("message-not-found");
        assertThat(edit(team.member()).status()).isEqualTo(404);
        assertThat(Team.seqsOf(team.messages(channel, team.member(), ""))).containsExactly(2L);
        assertThat(jdbc.sql("select body from message where id = ?")
                        .param(message)
                        .query(String.class)
                        .single())
                .isEmpty();
        assertThat(jdbc.sql("select count(*) from message_revision where message_id = ?")
                        .param(message)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aDeletedMessageStaysForItsThread() {
        UUID reply = Team.idOf(team.post(channel, team.other(), Map.of("body", "Reply", "threadId", message)));
        api.as(team.member()).delete(path());

        JsonNode thread = api.as(team.other()).get(path() + "/thread").body();

        assertThat(thread.get("message").get("deleted").asBoolean()).isTrue();
        assertThat(thread.get("message").get("body").asString()).isEmpty();
        assertThat(thread.get("items").get(0).get("id").asString()).isEqualTo(reply.toString());
        assertThat(Team.seqsOf(team.messages(channel, team.member(), ""))).containsExactly(1L, 2L);
        api.as(team.other()).delete("/api/v1/messages/" + reply);
        assertThat(Team.seqsOf(team.messages(channel, team.member(), ""))).isEmpty();
    }

    @Test
    void inAnArchivedChannelNothingChanges() {
        api.as(team.admin()).post(Team.path(channel) + "/archive");

        assertThat(edit(team.member()).problem()).isEqualTo("channel-archived");
        assertThat(api.as(team.member()).delete(path()).problem()).isEqualTo("channel-archived");
        assertThat(api.as(team.member()).get(path()).status()).isEqualTo(200);
    }

    private Answer edit(UserSummary editor) {
        return api.as(editor).patch(path(), Map.of("body", "Changed by " + editor.username()));
    }

    private String path() {
        return "/api/v1/messages/" + message;
    }
}
