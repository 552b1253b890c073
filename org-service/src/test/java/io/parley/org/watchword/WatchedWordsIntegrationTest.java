package io.parley.org.watchword;

import static io.parley.org.OrgScenario.path;
import static io.parley.org.OrgScenario.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.org.WatchedWord;
import io.parley.contracts.org.WatchedWordsChanged;
import io.parley.org.OrgScenario;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyIntegrationTest
class WatchedWordsIntegrationTest {

    private final UserSummary ada = user("ada");

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Streams streams;

    @Test
    void wordsAreReplacedAndTold() {
        OrgScenario scenario = new OrgScenario(api, jdbc);
        UUID org = scenario.publicOrg(ada);
        UserSummary moderator = scenario.member(org, ada, "moderator");
        UserSummary member = scenario.member(org, ada, "member");
        put(ada, org, List.of(Map.of("pattern", "old", "action", "flag")));

        Api.Answer answer = put(
                ada,
                org,
                List.of(
                        Map.of("pattern", " casino* ", "action", "approve"),
                        Map.of("pattern", "damn", "action", "censor"),
                        Map.of("pattern", "damn", "action", "censor")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(api.as(moderator).get(path(org, "/watched-words")).body()).isEqualTo(answer.body());
        assertThat(api.as(member).get(path(org, "/watched-words")).status()).isEqualTo(403);
        assertThat(put(moderator, org, List.of()).status()).isEqualTo(403);
        WatchedWordsChanged told = streams.await(
                        WatchedWordsChanged.class,
                        e -> e.orgId().equals(org) && e.words().size() == 2)
                .payload();
        assertThat(told.words())
                .containsExactly(new WatchedWord("casino*", "approve"), new WatchedWord("damn", "censor"));
    }

    @Test
    void whatIsNoWordIsRefused() {
        UUID org = new OrgScenario(api, jdbc).publicOrg(ada);
        assertThat(put(ada, org, List.of(Map.of("pattern", "**", "action", "flag")))
                        .status())
                .isEqualTo(400);
        assertThat(put(ada, org, List.of(Map.of("pattern", "a", "action", "explode")))
                        .status())
                .isEqualTo(400);
        assertThat(put(ada, org, List.of(Map.of("pattern", "x".repeat(101), "action", "flag")))
                        .status())
                .isEqualTo(400);
        assertThat(put(
                                ada,
                                org,
                                IntStream.rangeClosed(0, 1000)
                                        .mapToObj(n -> Map.of("pattern", "w" + n, "action", "flag"))
                                        .toList())
                        .status())
                .isEqualTo(400);
    }

    private Api.Answer put(UserSummary caller, UUID org, List<?> words) {
        return api.as(caller).put(path(org, "/watched-words"), Map.of("words", words));
    }
}
