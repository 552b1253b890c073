package io.parley.org.entitlement;

import static io.parley.org.OrgScenario.path;
import static io.parley.org.OrgScenario.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.billing.Entitlement;
import io.parley.contracts.billing.OrganizationReadOnly;
import io.parley.contracts.billing.SubscriptionActivated;
import io.parley.contracts.billing.SubscriptionChanged;
import io.parley.contracts.org.SeatChanged;
import io.parley.messaging.ReceivedEvent;
import io.parley.org.OrgScenario;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
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

    @Test
    void whereNothingIsPaidNothingIsWritten() {
        api.as(bob).post(path(org, "/join"), Map.of());
        streams.publish(new OrganizationReadOnly(org, new Entitlement("community", 50, "read_only"), "trial-ended"), 1);
        await().until(() -> read().get("readOnly").asBoolean());

        assertThat(api.as(ada).patch(path(org, ""), Map.of("name", "Other")).problem())
                .isEqualTo("organization-read-only");
        assertThat(api.as(user("eve")).post(path(org, "/join"), Map.of()).problem())
                .isEqualTo("organization-read-only");
        assertThat(api.as(ada)
                        .post(path(org, "/invitations"), Map.of("role", "member"))
                        .status())
                .isEqualTo(402);
        assertThat(api.as(ada).get(path(org, "/invitations")).status()).isEqualTo(200);
        assertThat(api.as(bob).post(path(org, "/leave"), Map.of()).status()).isEqualTo(204);

        say(2, "organization", 250);
        awaitTier("organization");

        assertThat(api.as(ada).patch(path(org, ""), Map.of("name", "Other")).status())
                .isEqualTo(200);
    }

    @RepeatedTest(3)
    void ofThoseWhoComeWhileTheLimitGoesDownNobodyIsTooMany() throws Exception {
        List<Callable<Api.Answer>> guests = Stream.<Callable<Api.Answer>>generate(
                        () -> () -> api.as(user("guest")).post(path(org, "/join"), Map.of()))
                .limit(12)
                .toList();
        try (ExecutorService clients = Executors.newFixedThreadPool(6)) {
            List<Future<Api.Answer>> answers =
                    guests.stream().map(clients::submit).toList();
            say(1, "community", 3);
            for (Future<Api.Answer> answer : answers)
                assertThat(answer.get().status()).isIn(200, 409);
        }
        await().until(() -> jdbc.sql("select entitled_limit from organization where id = ?")
                        .param(org)
                        .query(Integer.class)
                        .single()
                == 3);

        JsonNode after = read();
        assertThat(after.get("memberCount").asInt())
                .isLessThanOrEqualTo(after.get("memberLimit").asInt());
        assertThat(api.as(user("late")).post(path(org, "/join"), Map.of()).status())
                .isEqualTo(after.get("memberCount").asInt() < 3 ? 200 : 409);
        assertThat(streams.soFar(SeatChanged.class, seats -> seats.orgId().equals(org)))
                .allSatisfy(seats -> assertThat(seats.payload().seatsUsed())
                        .isLessThanOrEqualTo(
                                Objects.requireNonNull(seats.payload().memberLimit())));
    }

    private void say(long sequence, String tier, @Nullable Integer limit) {
        Entitlement entitlement = new Entitlement(tier, limit, "active");
        streams.publish(
                sequence == 1
                        ? new SubscriptionActivated(org, entitlement, "month", null)
                        : new SubscriptionChanged(org, entitlement, "month", null, false, null),
                sequence);
    }

    private void awaitTier(String tier) {
        await().until(() -> read().get("tier").asString().equals(tier));
    }

    private JsonNode read() {
        return api.as(ada).get(path(org, "")).body();
    }
}
