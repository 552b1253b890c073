package io.parley.chat.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.chat.Team;
import io.parley.contracts.chat.ChannelCreated;
import io.parley.contracts.chat.ChannelPreferencesChanged;
import io.parley.contracts.place.Readers;
import io.parley.messaging.Ids;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class ChannelIntegrationTest {

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
    void aChannelIsCreatedWithAllThatTheContractNames() {
        Answer created = create(team.admin(), Map.of("name", "  design ", "description", "Looks", "retentionDays", 30));

        assertThat(created.status()).isEqualTo(201);
        JsonNode channel = created.body();
        assertThat(channel.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "orgId",
                        "kind",
                        "name",
                        "description",
                        "private",
                        "postPolicy",
                        "default",
                        "retentionDays",
                        "lastSeq",
                        "readSeq",
                        "unreadCount",
                        "mentionCount",
                        "memberCount",
                        "my",
                        "lastMessageAt",
                        "archivedAt",
                        "createdAt",
                        "updatedAt");
        assertThat(channel.get("name").asString()).isEqualTo("design");
        assertThat(channel.get("kind").asString()).isEqualTo("channel");
        assertThat(channel.get("memberCount").asInt()).isEqualTo(1);
        assertThat(channel.get("my").get("level").asString()).isEqualTo("mentions");
        UUID id = Team.idOf(created);
        assertThat(created.header("Location")).isEqualTo(Team.path(id));
        assertThat(team.read(id, team.admin())).isEqualTo(channel);
        ChannelCreated told = streams.await(
                        ChannelCreated.class, event -> event.channelId().equals(id))
                .payload();
        assertThat(told.readers()).isEqualTo(Readers.members("member"));
    }

    @Test
    void theSameIdFromTheSamePersonIsTheSameChannel() throws InterruptedException, ExecutionException {
        Map<String, Object> body = Map.of("id", Ids.next(), "name", "once");

        List<Answer> answers = Team.atOnce(IntStream.range(0, 6).mapToObj(_ -> () -> create(team.admin(), body)));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
        UserSummary second = given.member(team.orgId(), Role.ADMIN);
        assertThat(create(second, body).problem()).isEqualTo("id-taken");
    }

    @Test
    void onlyThoseWhoMayCreateChannelsDo() {
        assertThat(create(team.moderator(), Map.of("name", "mine")).problem()).isEqualTo("permission-denied");
        assertThat(create(team.stranger(), Map.of("name", "mine")).status()).isEqualTo(403);
        assertThat(api.post("/api/v1/orgs/" + team.orgId() + "/channels", Map.of("name", "mine"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void badSettingsArePointedAt() {
        Map<String, Object> body = new HashMap<>();
        body.put("name", "\u200b");
        body.put("retentionDays", 0);
        body.put("description", "x".repeat(2001));

        Answer refused = create(team.admin(), body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(Team.pointersOf(refused)).containsExactlyInAnyOrder("/name", "/retentionDays", "/description");
        assertThat(create(team.admin(), Map.of("name", "a", "postPolicy", "nobody"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void membersFindPublicChannelsAndTheirPrivateOnes() {
        UUID open = team.channel(Map.of("name", "b"));
        UUID mine = team.privateChannel(team.member());
        UUID hidden = team.privateChannel();

        assertThat(list(team.member())).containsExactly(open.toString(), mine.toString());
        assertThat(list(team.admin())).contains(hidden.toString());
        assertThat(api.as(team.member()).get(Team.path(hidden)).problem()).isEqualTo("channel-not-found");
        assertThat(team.join(hidden, team.member()).status()).isEqualTo(404);
        assertThat(api.as(team.moderator()).get(Team.path(hidden) + "/members").status())
                .isEqualTo(404);
    }

    @Test
    void guestsAndStrangersFindOnlyWhatTheyWereAddedTo() {
        UUID open = team.channel();
        UUID hidden = team.privateChannel();

        assertThat(list(team.guest())).isEmpty();
        assertThat(list(team.stranger())).isEmpty();
        assertThat(team.join(open, team.guest()).problem()).isEqualTo("channel-not-found");
        assertThat(api.as(team.stranger()).get(Team.path(open)).status()).isEqualTo(404);
        assertThat(team.add(open, team.guest(), team.member()).status()).isEqualTo(200);
        assertThat(team.add(hidden, team.guest(), team.admin()).status()).isEqualTo(200);
        assertThat(list(team.guest())).containsExactlyInAnyOrder(open.toString(), hidden.toString());
        assertThat(api.as(team.guest()).get(Team.path(open) + "/members").status())
                .isEqualTo(200);
    }

    @Test
    void settingsAreChangedByThoseWhoCreateChannels() {
        UUID channel = team.channel();
        String path = Team.path(channel);
        String etag = api.as(team.admin()).get(path).header("ETag");

        assertThat(api.as(team.moderator()).patch(path, Map.of("name", "x")).problem())
                .isEqualTo("permission-denied");
        Answer changed = api.as(team.admin())
                .header("If-Match", etag)
                .patch(path, Map.of("name", "news", "postPolicy", "moderators", "private", true));
        assertThat(changed.body().get("name").asString()).isEqualTo("news");
        assertThat(changed.body().get("private").asBoolean()).isTrue();
        assertThat(api.as(team.admin())
                        .header("If-Match", etag)
                        .patch(path, Map.of("name", "x"))
                        .status())
                .isEqualTo(412);
        assertThat(api.as(given.member(team.orgId(), Role.MEMBER)).get(path).status())
                .isEqualTo(404);
    }

    @Test
    void intoAnArchivedChannelNobodyComes() {
        UUID channel = team.channel(Map.of());
        assertThat(api.as(team.member()).post(Team.path(channel) + "/archive").status())
                .isEqualTo(403);
        Answer archived = api.as(team.admin()).post(Team.path(channel) + "/archive");
        assertThat(archived.body().get("archivedAt").isNull()).isFalse();

        assertThat(team.join(channel, team.member()).problem()).isEqualTo("channel-archived");

        api.as(team.admin()).post(Team.path(channel) + "/unarchive");
        assertThat(team.join(channel, team.member()).status()).isEqualTo(200);
    }

    @Test
    void aDeletedChannelIsGone() {
        UUID channel = team.channel();

        assertThat(api.as(team.moderator()).delete(Team.path(channel)).status()).isEqualTo(403);
        assertThat(api.as(team.admin()).delete(Team.path(channel)).status()).isEqualTo(204);
        assertThat(api.as(team.admin()).get(Team.path(channel)).status()).isEqualTo(404);
        assertThat(list(team.member())).isEmpty();
    }

    @Test
    void everybodyHasAChannelInTheirOwnWay() {
        UUID channel = team.channel();
        String mine = Team.path(channel) + "/me";
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("color", null);

        Answer changed = api.as(team.member())
                .patch(mine, Map.of("level", "none", "pinned", true, "color", "#FF8800", "folder", " Work "));
        assertThat(changed.body().toString())
                .isEqualTo("{\"level\":\"none\",\"pinned\":true,\"color\":\"#ff8800\",\"folder\":\"Work\"}");
        assertThat(streams.await(
                                ChannelPreferencesChanged.class,
                                event -> event.channelId().equals(channel))
                        .payload()
                        .level())
                .isEqualTo("none");
        assertThat(api.as(team.member())
                        .patch(mine, nothing)
                        .body()
                        .get("color")
                        .isNull())
                .isTrue();
        assertThat(team.read(channel, team.member()).get("my").get("level").asString())
                .isEqualTo("none");
        assertThat(team.read(channel, team.other()).get("my").get("level").asString())
                .isEqualTo("mentions");
        assertThat(api.as(team.member()).patch(mine, Map.of("color", "red")).status())
                .isEqualTo(400);
        UUID elsewhere = team.channel(Map.of("name", "elsewhere"));
        assertThat(api.as(team.member())
                        .patch(Team.path(elsewhere) + "/me", Map.of("pinned", true))
                        .problem())
                .isEqualTo("not-in-channel");
    }

    private List<String> list(UserSummary user) {
        return Team.idsOf(api.as(user).get("/api/v1/orgs/" + team.orgId() + "/channels"));
    }

    private Answer create(UserSummary user, Map<String, Object> body) {
        return api.as(user).post("/api/v1/orgs/" + team.orgId() + "/channels", body);
    }
}
