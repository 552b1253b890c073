package io.parley.chat.purge;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.chat.Team;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.HeldRows;
import io.parley.test.ParleyIntegrationTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyIntegrationTest
class PurgeIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void ofAnOrganizationThatIsGoneForGoodNothingIsHeldButWhatPeopleSaidToEachOther() {
        Team gone = Team.of(given, api);
        UUID channel = gone.channel();
        UUID message = gone.message(channel, gone.member(), "I wrote this");
        gone.post(channel, gone.other(), Map.of("body", "In the thread", "threadId", message));
        api.as(gone.other()).put("/api/v1/messages/" + message + "/reactions/👍", null);
        UUID conversation = Team.idOf(gone.converse(gone.member(), gone.other()));
        gone.message(conversation, gone.member(), "Between us");
        Team other = Team.of(given, api);
        UUID kept = other.channel();
        other.message(kept, other.member(), "Still here");

        given.purged(gone.orgId());

        assertThat(HeldRows.of(jdbc, gone.orgId())).isEmpty();
        assertThat(jdbc.sql("select count(*) from message where channel_id = :channel")
                        .param("channel", channel)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(gone.messages(conversation, gone.other(), "").toString()).contains("Between us");
        assertThat(other.messages(kept, other.member(), "").toString()).contains("Still here");
    }
}
