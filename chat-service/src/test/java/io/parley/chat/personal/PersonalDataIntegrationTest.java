package io.parley.chat.personal;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.chat.Team;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.PersonalDataRequests;
import io.parley.test.Streams;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyIntegrationTest
class PersonalDataIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    private Team team;
    private UUID channel;
    private UUID conversation;

    @BeforeEach
    void somebodyWrites() {
        team = Team.of(given, api);
        channel = team.channel();
        team.message(channel, team.member(), "I wrote this");
        team.message(channel, team.other(), "By me");
        conversation = UUID.fromString(
                team.converse(team.member(), team.other()).body().get("id").asString());
        team.message(conversation, team.member(), "Between us");
    }

    @Test
    void anExportHoldsWhatOneWroteAndNothingOfOthers() {
        assertThat(PersonalDataRequests.export(streams, team.member().id()))
                .containsOnlyKeys("messages", "channels")
                .hasEntrySatisfying(
                        "messages",
                        messages -> assertThat(messages)
                                .contains("I wrote this", "Between us")
                                .doesNotContain("By me"));
    }

    @Test
    void whoIsErasedIsInNoChannelAndWhatTheyWroteStaysAsADeletedUsers() {
        PersonalDataRequests.erase(streams, team.member().id(), false);

        assertThat(api.as(team.other()).get(Team.path(channel) + "/members").text())
                .doesNotContain(team.member().id().toString());
        assertThat(team.messages(channel, team.other(), "").toString())
                .contains("I wrote this", "Deleted user")
                .doesNotContain(team.member().username());
        assertThat(team.messages(conversation, team.other(), "").toString()).contains("Between us", "Deleted user");
    }

    @Test
    void whatOneWroteGoesIfOneChoseSo() {
        PersonalDataRequests.erase(streams, team.member().id(), true);

        assertThat(team.messages(channel, team.other(), "").toString())
                .contains("By me")
                .doesNotContain("I wrote this");
        assertThat(team.messages(conversation, team.other(), "").toString()).doesNotContain("Between us");
        assertThat(PersonalDataRequests.export(streams, team.member().id())).doesNotContainKey("messages");
    }
}
