package io.parley.billing.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.org.SeatChanged;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.HeldRows;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
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

    @Autowired
    private Streams streams;

    @Test
    void whatTaxLawWantsStaysAndTheLedgerOfSeatsGoes() {
        UUID org = given.organization(Given.PRIVATE);
        UserSummary owner = given.member(org, Role.OWNER);
        streams.publish(new SeatChanged(org, 1, 50, 1L, owner.id()), 101);
        await().until(() -> HeldRows.of(jdbc, org).containsKey("seat_change"));

        given.purged(org);

        assertThat(HeldRows.of(jdbc, org)).containsKey("account").doesNotContainKeys("seat_change", "known_member");
        assertThat(api.as(owner).get("/api/v1/orgs/" + org + "/billing").status())
                .isEqualTo(404);
    }
}
