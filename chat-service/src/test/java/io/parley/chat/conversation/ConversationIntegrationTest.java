package io.parley.chat.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.chat.Team;
import io.parley.contracts.chat.ChannelChanged;
import io.parley.contracts.chat.ChannelCreated;
import io.parley.contracts.place.Readers;
import io.parley.messaging.Ids;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class ConversationIntegrationTest {

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
    void twoTalkInADirectConversationThatOnlyTheyKnow() {
        Answer started = team.converse(team.member(), team.other());

        UUID id = Team.idOf(started);
        JsonNode conversation = started.body();
        assertThat(conversation.get("kind").asString()).isEqualTo("direct");
        assertThat(conversation.get("orgId").isNull()).isTrue();
        assertThat(conversation.get("memberCount").asInt()).isEqualTo(2);
        assertThat(conversation.get("people").values().stream()
                        .map(one -> one.get("username").asString()))
                .containsExactlyInAnyOrder(
                        team.member().username(), team.other().username());
        assertThat(team.read(id, team.other()).get("id").asString()).isEqualTo(id.toString());
        assertThat(api.as(team.admin()).get(Team.path(id)).problem()).isEqualTo("channel-not-found");
        assertThat(streams.await(
                                ChannelCreated.class, event -> event.channelId().equals(id))
                        .payload()
                        .readers())
                .isEqualTo(Readers.named());
    }

    @Test
    void theSamePeopleHaveTheSameConversationAlsoWhenAllBeginAtOnce() throws InterruptedException, ExecutionException {
        List<Answer> answers = Team.atOnce(Stream.of(
                () -> team.converse(team.member(), team.other(), team.guest()),
                () -> team.converse(team.other(), team.guest(), team.member()),
                () -> team.converse(team.guest(), team.member(), team.other(), team.other()),
                () -> team.converse(team.member(), team.guest(), team.other(), team.member())));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 200, 200, 200);
        assertThat(answers.stream().map(answer -> answer.body().get("id")).distinct())
                .hasSize(1);
        assertThat(Team.idsOf(api.as(team.guest()).get("/api/v1/conversations")))
                .hasSize(1);
        assertThat(Team.idOf(team.converse(team.member(), team.other())))
                .isNotEqualTo(
                        UUID.fromString(answers.getFirst().body().get("id").asString()));
    }

    @Test
    void aGroupIsNamedByThoseInIt() {
        UUID group = Team.idOf(api.as(team.member())
                .post(
                        "/api/v1/conversations",
                        Map.of(
                                "userIds",
                                List.of(team.other().id(), team.guest().id()),
                                "name",
                                "Lunch")));

        assertThat(api.as(team.guest())
                        .patch(Team.path(group), Map.of("name", "Dinner"))
                        .body()
                        .get("name")
                        .asString())
                .isEqualTo("Dinner");
        assertThat(api.as(team.guest())
                        .patch(Team.path(group), Map.of("private", false))
                        .problem())
                .isEqualTo("not-a-channel");
        assertThat(api.as(team.admin())
                        .patch(Team.path(group), Map.of("name", "x"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aConversationIsNoChannel() {
        UUID direct = Team.idOf(team.converse(team.member(), team.other()));

        assertThat(team.add(direct, team.admin(), team.member()).problem()).isEqualTo("not-a-channel");
        assertThat(api.as(team.member()).post(Team.path(direct) + "/leave").problem())
                .isEqualTo("not-a-channel");
        assertThat(api.as(team.member()).post(Team.path(direct) + "/archive").problem())
                .isEqualTo("not-a-channel");
        assertThat(api.as(team.member()).delete(Team.path(direct)).problem()).isEqualTo("not-a-channel");
    }

    @Test
    void peopleWhoAreNotThereArePointedAt() {
        Answer unknown = api.as(team.member()).post("/api/v1/conversations", Map.of("userIds", List.of(Ids.next())));

        assertThat(unknown.status()).isEqualTo(400);
        assertThat(Team.pointersOf(unknown)).containsExactly("/userIds");
        assertThat(api.as(team.member())
                        .post("/api/v1/conversations", Map.of("userIds", List.of()))
                        .status())
                .isEqualTo(400);
        List<UUID> crowd = Stream.generate(Ids::next).limit(30).toList();
        assertThat(api.as(team.member())
                        .post("/api/v1/conversations", Map.of("userIds", crowd))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aGroupBecomesAPrivateChannelOfAnOrganizationThatAllAreIn() {
        UUID group = Team.idOf(team.converse(team.admin(), team.member(), team.other()));
        team.message(group, team.other(), "Before");

        Answer converted = convert(group);

        assertThat(converted.status()).as("%s", converted).isEqualTo(200);
        JsonNode channel = converted.body();
        assertThat(channel.get("kind").asString()).isEqualTo("channel");
        assertThat(channel.get("orgId").asString()).isEqualTo(team.orgId().toString());
        assertThat(channel.get("private").asBoolean()).isTrue();
        assertThat(Team.seqsOf(team.messages(group, team.member(), ""))).containsExactly(1L);
        assertThat(api.as(team.moderator()).get(Team.path(group)).problem()).isEqualTo("channel-not-found");
        assertThat(team.add(group, team.moderator(), team.member()).status()).isEqualTo(200);
        assertThat(Team.idsOf(api.as(team.member()).get("/api/v1/conversations")))
                .isEmpty();
        assertThat(streams.await(
                                ChannelChanged.class, event -> event.channelId().equals(group))
                        .payload()
                        .orgId())
                .isEqualTo(team.orgId());
        assertThat(convert(group).problem()).isEqualTo("not-a-group");
        assertThat(Team.idOf(team.converse(team.admin(), team.member(), team.other())))
                .isNotEqualTo(group);
    }

    @Test
    void onlyOneWhoMayCreateChannelsConvertsAndOnlyWhereAllAreMembers() {
        UUID group = Team.idOf(team.converse(team.admin(), team.member(), team.stranger()));
        String path = Team.path(group) + "/convert";
        Map<String, Object> body = Map.of("orgId", team.orgId(), "name", "team");

        assertThat(convert(group).problem()).isEqualTo("people-outside");
        assertThat(api.as(team.member()).post(path, body).problem()).isEqualTo("permission-denied");
        assertThat(api.as(team.other()).post(path, body).problem()).isEqualTo("channel-not-found");
        UUID direct = Team.idOf(team.converse(team.admin(), team.member()));
        assertThat(convert(direct).problem()).isEqualTo("not-a-group");
    }

    private Answer convert(UUID group) {
        return api.as(team.admin()).post(Team.path(group) + "/convert", Map.of("orgId", team.orgId(), "name", "team"));
    }

    @Test
    void oneWritesNotesToOneself() {
        assertThat(team.converse(team.member(), team.member())
                        .body()
                        .get("memberCount")
                        .asInt())
                .isEqualTo(1);
    }
}
