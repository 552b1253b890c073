package io.parley.event.purge;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.event.Gathering;
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
    void ofAnOrganizationThatIsGoneForGoodNothingIsHeld() {
        Gathering gone = Gathering.of(given, api);
        UUID event = gone.event(Map.of("kind", "live"));
        gone.go(event, gone.member(), 1);
        api.as(gone.member()).post(Gathering.path(event) + "/live/questions", Map.of("body", "Why?"));
        Gathering other = Gathering.of(given, api);
        UUID kept = other.event(Map.of());

        given.purged(gone.orgId());

        assertThat(HeldRows.of(jdbc, gone.orgId())).isEmpty();
        assertThat(api.as(gone.member()).get(Gathering.path(event)).status()).isEqualTo(404);
        assertThat(api.as(other.member()).get(Gathering.path(kept)).status()).isEqualTo(200);
    }
}
