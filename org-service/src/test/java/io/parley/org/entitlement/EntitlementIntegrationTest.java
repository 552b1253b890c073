package io.parley.org.entitlement;

import static io.parley.org.OrgScenario.path;
import static io.parley.org.OrgScenario.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.billing.Entitlement;
import io.parley.contracts.billing.SubscriptionActivated;
import io.parley.contracts.billing.SubscriptionChanged;
import io.parley.contracts.org.SeatChanged;
import io.parley.messaging.ReceivedEvent;
import io.parley.org.OrgScenario;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class EntitlementIntegrationTest {

    private final UserSummary ada = user("ada");
    private final UserSummary bob = user("bob");

    @Autowired
    private Api api;

    @Autowired
    private Streams streams;

    @Autowired
    private JdbcClient jdbc;

    private UUID org;

    @BeforeEach
    void organization() {
        org = new OrgScenario(api, jdbc).publicOrg(ada);
    }

    @Test
    void anOrganizationIsWhatItPaysFor() {
        say(1, "enterprise", 1000);

        awaitTier("enterprise");

        assertThat(read().get("memberLimit").asInt()).isEqualTo(1000);
        ReceivedEvent<SeatChanged> told = streams.await(
                SeatChanged.class,
                seats -> seats.orgId().equals(org) && Integer.valueOf(1000).equals(seats.memberLimit()));
        assertThat(told.payload()).isEqualTo(new SeatChanged(org, 1, 1000, 2L, null));
    }

    @Test
    void withoutALimitThereIsNone() {
        say(1, "custom", null);

        awaitTier("custom");

        assertThat(read().get("memberLimit").isNull()).isTrue();
    }

    @Test
    void whatIsOlderChangesNothing() {
        say(2, "organization", 250);
        awaitTier("organization");
        say(1, "enterprise", 1000);
        say(3, "community", 50);

        awaitTier("community");

        assertThat(streams.soFar(SeatChanged.class, seats -> seats.orgId().equals(org)))
                .extracting(seats -> seats.payload().memberLimit())
                .doesNotContain(1000);
    }

    @Test
    void whoHasASeatKeepsItWhenTheLimitGoesDown() {
        api.as(bob).post(path(org, "/join"), Map.of());
        say(1, "community", 1);
        await().until(() -> read().get("memberLimit").asInt() == 2);

        assertThat(api.as(user("eve")).post(path(org, "/join"), Map.of()).problem())
                .isEqualTo("seat-limit-reached");

        api.as(bob).post(path(org, "/leave"), Map.of());

        assertThat(read().get("memberLimit").asInt()).isEqualTo(1);
        assertThat(api.as(bob).post(path(org, "/join"), Map.of()).problem()).isEqualTo("seat-limit-reached");
    }

    private void say(long sequence, String tier, @Nullable Integer limit) {
        Entitlement entitlement = new Entitlement(tier, limit, "active");
        streams.publish(
                sequence == 1
                        ? new SubscriptionActivated(org, entitlement, "month", null)
                        : new SubscriptionChanged(org, entitlement, "month", null, false),
                sequence);
    }

    private void awaitTier(String tier) {
        await().until(() -> read().get("tier").asString().equals(tier));
    }

    private JsonNode read() {
        return api.as(ada).get(path(org, "")).body();
    }
}
