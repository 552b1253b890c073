package io.parley.chat.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.chat.Team;
import io.parley.contracts.chat.ChannelMemberAdded;
import io.parley.contracts.chat.ChannelMemberRemoved;
import io.parley.contracts.org.MemberJoined;
import io.parley.messaging.Ids;
import io.parley.security.Role;
import io.parley.security.UserSummary;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class MemberIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    @Autowired
    private JdbcClient jdbc;

    private Team team;

    @BeforeEach
    void anOrganization() {
        team = Team.of(given, api);
    }

    @Test
    void oneWhoJoinedTheOrganizationJustNowJoinsAtOnce() {
        UUID open = team.channel();
        UserSummary newcomer = given.newcomer(team.orgId(), Role.MEMBER);

        assertThat(team.join(open, newcomer).status()).isEqualTo(200);
    }

    @Test
    void manyWhoJoinAtOnceAreCountedOnceEach() throws InterruptedException, ExecutionException {
        UUID channel = team.channel(Map.of());
        List<UserSummary> people = Stream.generate(() -> given.member(team.orgId(), Role.MEMBER))
                .limit(6)
                .toList();

        List<Answer> answers =
                Team.atOnce(Stream.concat(people.stream(), people.stream()).map(one -> () -> team.join(channel, one)));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(team.read(channel, team.admin()).get("memberCount").asInt()).isEqualTo(7);
        assertThat(jdbc.sql("select count(*) from outbox where key = ? and type = 'chat.channel-member-added.v1'")
                        .param(channel)
                        .query(Integer.class)
                        .single())
                .isEqualTo(7);
    }

    @Test
    void oneWhoLeavesOrIsRemovedIsOut() {
        UUID channel = team.channel();
        assertThat(api.as(team.member()).post(Team.path(channel) + "/leave").status())
                .isEqualTo(204);
        assertThat(api.as(team.member()).post(Team.path(channel) + "/leave").status())
                .isEqualTo(204);
        String other = Team.path(channel) + "/members/" + team.other().id();

        assertThat(api.as(team.member()).delete(other).problem()).isEqualTo("permission-denied");
        assertThat(api.as(team.moderator()).delete(other).status()).isEqualTo(204);
        assertThat(api.as(team.moderator()).delete(other).problem()).isEqualTo("member-not-found");

        JsonNode seen = team.read(channel, team.member());
        assertThat(seen.get("memberCount").asInt()).isEqualTo(2);
        assertThat(seen.get("my").isNull()).isTrue();
        assertThat(streams.await(
                                ChannelMemberRemoved.class,
                                event -> event.userId().equals(team.other().id()))
                        .payload()
                        .memberCount())
                .isEqualTo(2);
    }

    @Test
    void thoseInAChannelBringInMembersOfTheOrganization() {
        UUID channel = team.channel(Map.of());

        assertThat(team.add(channel, team.other(), team.member()).problem()).isEqualTo("not-in-channel");
        assertThat(team.add(channel, team.stranger(), team.admin()).problem()).isEqualTo("member-not-found");
        Answer added = team.add(channel, team.other(), team.admin());
        assertThat(added.body().get("user").get("username").asString())
                .isEqualTo(team.other().username());
        assertThat(team.add(channel, team.other(), team.admin()).body()).isEqualTo(added.body());
        assertThat(api.as(team.member())
                        .get(Team.path(channel) + "/members?limit=1")
                        .body()
                        .get("nextCursor")
                        .isNull())
                .isFalse();
    }

    @Test
    void newMembersAreInTheDefaultChannels() {
        UUID channel = team.channel(Map.of("default", true));
        UUID other = team.channel(Map.of("name", "other"));
        UserSummary guest = given.member(team.orgId(), Role.GUEST);
        UserSummary fresh = given.member(team.orgId(), Role.MEMBER);

        streams.await(ChannelMemberAdded.class, event -> event.userId().equals(fresh.id()));

        assertThat(team.read(channel, fresh).get("my").isNull()).isFalse();
        assertThat(team.read(other, fresh).get("my").isNull()).isTrue();
        assertThat(team.read(channel, team.admin()).get("memberCount").asInt()).isEqualTo(2);
        assertThat(api.as(guest).get(Team.path(channel)).status()).isEqualTo(404);
    }

    @Test
    void aSecondDeliveryPutsNobodyBackIn() {
        UUID channel = team.channel(Map.of("default", true));
        UUID eventId = Ids.next();
        UserSummary fresh = given.user();
        UserSummary later = given.user();
        streams.publish(eventId, joined(fresh), 1000, null);
        streams.await(ChannelMemberAdded.class, event -> event.userId().equals(fresh.id()));
        await().until(() -> api.as(fresh).post(Team.path(channel) + "/leave").status() == 204);

        streams.publish(eventId, joined(fresh), 1000, null);
        streams.publish(joined(later), 1001);
        streams.await(ChannelMemberAdded.class, event -> event.userId().equals(later.id()));

        assertThat(members(channel)).contains(later.id()).doesNotContain(fresh.id());
    }

    @Test
    void oneWhoLeavesTheOrganizationIsInNoChannelOfIt() {
        UUID channel = team.channel();
        given.left(team.orgId(), team.member());

        await().until(() -> !members(channel).contains(team.member().id()));
        assertThat(api.as(team.member()).get(Team.path(channel)).status()).isEqualTo(404);
    }

    private MemberJoined joined(UserSummary user) {
        return new MemberJoined(team.orgId(), user.id(), "member", List.of());
    }

    private List<UUID> members(UUID channel) {
        return jdbc.sql("select user_id from channel_member where channel_id = ?")
                .param(channel)
                .query(UUID.class)
                .list();
    }
}
