package io.parley.chat.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.chat.Team;
import io.parley.contracts.chat.MessageDeleted;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyIntegrationTest
class RetentionIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ExpireMessages expireMessages;

    @Test
    void whatIsOlderThanItsChannelKeepsItIsDeletedAndToldOf() {
        Team team = Team.of(given, api);
        UUID brief = team.channel(Map.of("retentionDays", 7));
        UUID forever = team.channel(Map.of("name", "forever"));
        UUID old = team.message(brief, team.admin(), "Old");
        team.message(brief, team.admin(), "Fresh");
        UUID kept = team.message(forever, team.admin(), "Old, too");
        jdbc.sql("update message set created_at = created_at - interval '8 days' where id in (?, ?)")
                .params(old, kept)
                .update();

        expireMessages.run();

        assertThat(Team.seqsOf(team.messages(brief, team.admin(), ""))).containsExactly(2L);
        assertThat(Team.seqsOf(team.messages(forever, team.admin(), ""))).containsExactly(1L);
        streams.await(MessageDeleted.class, event -> event.messageId().equals(old));
    }
}
