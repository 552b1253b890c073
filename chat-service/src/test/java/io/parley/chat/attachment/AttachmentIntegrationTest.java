package io.parley.chat.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.chat.Team;
import io.parley.contracts.chat.Attachment;
import io.parley.contracts.chat.MessageSent;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.ParleyS3;
import io.parley.test.Streams;
import io.parley.test.TestFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
@ParleyS3
class AttachmentIntegrationTest {

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

    @BeforeEach
    void aChannel() {
        team = Team.of(given, api);
        channel = team.channel();
    }

    @Test
    void aMessageCarriesItsFilesInOrderWhereverItIsReadAndItsEventTellsThem() {
        UUID notes = upload(team.member(), "notes.txt");
        UUID plan = TestFiles.upload(
                api.as(team.member()), Team.path(channel), "plan.png", TestFiles.picture("png", 900, 300), "image/png");

        Answer sent = send(List.of(plan, notes));

        UUID id = Team.idOf(sent);
        assertThat(namesIn(sent.body())).containsExactly("plan.png", "notes.txt");
        JsonNode listed = team.messages(channel, team.other(), "").get("items").get(0);
        assertThat(namesIn(listed)).containsExactly("plan.png", "notes.txt");
        JsonNode picture = listed.get("attachments").get(0);
        assertThat(TestFiles.fetch(picture.get("thumbnailUrl").asString()).statusCode())
                .isEqualTo(200);
        assertThat(streams.await(MessageSent.class, event -> event.messageId().equals(id))
                        .payload()
                        .attachments())
                .extracting(Attachment::id)
                .containsExactly(plan, notes);
    }

    @Test
    void anEditGivesAndTakesFiles() {
        UUID old = upload(team.member(), "old.txt");
        UUID kept = upload(team.member(), "kept.txt");
        UUID added = upload(team.member(), "added.txt");
        String message = "/api/v1/messages/" + Team.idOf(send(List.of(old, kept)));

        Answer same = api.as(team.member()).patch(message, Map.of("body", "Look."));
        Answer edited =
                api.as(team.member()).patch(message, Map.of("body", "Look.", "attachments", List.of(added, kept)));

        assertThat(same.body().get("editCount").asInt()).isZero();
        assertThat(namesIn(same.body())).containsExactly("old.txt", "kept.txt");
        assertThat(edited.body().get("editCount").asInt()).isEqualTo(1);
        assertThat(namesIn(edited.body())).containsExactly("added.txt", "kept.txt");
        assertThat(isUsed(old)).isFalse();
    }

    @Test
    void nobodyAttachesWhatAnotherUploadedOrElsewhere() {
        UUID others = upload(team.other(), "others.txt");
        UUID second = team.channel();
        UUID elsewhere = TestFiles.upload(
                api.as(team.member()), Team.path(second), "a.txt", "a".getBytes(StandardCharsets.UTF_8), "text/plain");

        assertThat(Team.pointersOf(send(List.of(others)))).containsExactly("/attachments/0");
        assertThat(Team.pointersOf(send(List.of(elsewhere)))).containsExactly("/attachments/0");
        assertThat(send(List.of(UUID.randomUUID())).status()).isEqualTo(400);
        assertThat(Team.seqsOf(team.messages(channel, team.member(), ""))).isEmpty();
    }

    @Test
    void aMessageTakesItsFilesAlongToAnotherChannel() {
        UUID notes = upload(team.member(), "notes.txt");
        UUID second = team.channel();
        UUID message = Team.idOf(send(List.of(notes)));

        Answer moved =
                api.as(team.moderator()).post("/api/v1/messages/" + message + "/move", Map.of("channelId", second));

        assertThat(moved.status()).as("%s", moved).isEqualTo(200);
        assertThat(namesIn(moved.body())).containsExactly("notes.txt");
        assertThat(isUsed(notes)).isTrue();
    }

    @Test
    void whatIsDeletedLetsGoOfItsFiles() {
        UUID first = upload(team.member(), "a.txt");
        UUID second = upload(team.member(), "b.txt");
        UUID message = Team.idOf(send(List.of(first)));
        send(List.of(second));

        api.as(team.member()).delete("/api/v1/messages/" + message);
        assertThat(isUsed(first)).isFalse();
        assertThat(isUsed(second)).isTrue();

        api.as(team.admin()).delete(Team.path(channel));
        assertThat(isUsed(second)).isFalse();
    }

    @Test
    void onlyThoseWhoMaySendMessagesUpload() {
        UUID hidden = team.privateChannel(team.member());
        UUID direct = Team.idOf(team.converse(team.member(), team.other()));

        assertThat(begin(channel, team.admin()).status()).isEqualTo(201);
        assertThat(begin(hidden, team.other()).problem()).isEqualTo("channel-not-found");
        assertThat(begin(channel, team.stranger()).problem()).isEqualTo("channel-not-found");
        assertThat(begin(direct, team.other()).status()).isEqualTo(201);
        given.blocked(team.member(), team.other());
        assertThat(begin(direct, team.other()).problem()).isEqualTo("permission-denied");
    }

    private Answer begin(UUID place, UserSummary who) {
        return TestFiles.begin(api.as(who), Team.path(place), "a.txt", 1, "text/plain");
    }

    private UUID upload(UserSummary who, String name) {
        return TestFiles.upload(
                api.as(who), Team.path(channel), name, name.getBytes(StandardCharsets.UTF_8), "text/plain");
    }

    private Answer send(List<UUID> files) {
        return team.post(channel, team.member(), Map.of("body", "Look.", "attachments", files));
    }

    private boolean isUsed(UUID file) {
        return jdbc.sql("select used_by is not null from upload where id = ?")
                .param(file)
                .query(Boolean.class)
                .single();
    }

    private static List<String> namesIn(JsonNode message) {
        return message.get("attachments")
                .valueStream()
                .map(file -> file.get("name").asString())
                .toList();
    }
}
