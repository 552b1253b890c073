package io.parley.billing.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.billing.BillingTime;
import io.parley.billing.Payer;
import io.parley.billing.TestStripe;
import io.parley.contracts.billing.SubscriptionChanged;
import io.parley.security.Role;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class ChangePlanIntegrationTest {

    private final TestStripe stripe = TestStripe.shared();

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    @Autowired
    private BillingTime time;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Payer payer;

    @BeforeEach
    void anOrganizationThatPaidTenDaysAgo() {
        stripe.deliverTo(port);
        stripe.bring(time);
        payer = Payer.of(given, api);
        payer.buy("organization", "month", TestStripe.PAYS);
        stripe.advance(10);
        time.advance(Duration.ofDays(10));
    }

    @Test
    void anUpgradeCostsWhatThePreviewSays() {
        JsonNode preview = payer.preview("enterprise", "month").body();

        Answer changed = payer.choose("enterprise", "month");

        assertThat(changed.status()).as("%s", changed).isEqualTo(200);
        assertThat(changed.body().get("tier").asString()).isEqualTo("enterprise");
        assertThat(changed.body().get("seats").get("limit").asInt()).isEqualTo(1000);
        assertThat(preview.get("dueNow").asLong()).isPositive();
        assertThat(newest("amountPaid")).isEqualTo(preview.get("dueNow").asLong());
        assertThat(sumOf(preview)).isEqualTo(preview.get("dueNow").asLong());
        assertThat(preview.get("nextInvoice").get("amount").asLong()).isEqualTo(29900);
    }

    @Test
    void aDowngradeIsCreditedOnTheNextInvoice() {
        JsonNode preview = payer.preview("community", "month").body();

        assertThat(payer.choose("community", "month").status()).isEqualTo(200);

        assertThat(preview.get("dueNow").asLong()).isZero();
        assertThat(newest("amountPaid")).isEqualTo(9900);
        stripe.advance(22);
        time.advance(Duration.ofDays(22));
        await().until(() -> payer.invoices().size() == 2);
        assertThat(newest("amountDue"))
                .isEqualTo(Math.max(0, preview.get("nextInvoice").get("amount").asLong()));
    }

    @Test
    void thePresentPlanAgainChangesNothing() {
        assertThat(payer.choose("organization", "month").status()).isEqualTo(200);

        assertThat(payer.invoices().size()).isEqualTo(1);
    }

    @Test
    void aTimeoutOnTheWayChargesNobodyTwice() {
        JsonNode preview = payer.preview("enterprise", "month").body();
        stripe.fault("timeout", 1);

        payer.choose("enterprise", "month");
        stripe.fault("timeout", 0);
        Answer again = payer.choose("enterprise", "month");

        assertThat(again.body().get("tier").asString()).isEqualTo("enterprise");
        assertThat(payer.invoices().size()).isEqualTo(2);
        assertThat(newest("amountPaid")).isEqualTo(preview.get("dueNow").asLong());
    }

    @Test
    void aSmallerPlanMustHoldThoseWhoAreThere() {
        payer.seats(given, streams, 51);

        Answer refused = payer.choose("community", "month");

        assertThat(refused.problem()).isEqualTo("too-many-members");
        assertThat(refused.body().get("over").size()).isEqualTo(1);
        assertThat(payer.preview("community", "month").problem()).isEqualTo("too-many-members");
        assertThat(payer.billing().get("tier").asString()).isEqualTo("organization");
    }

    @Test
    void whatIsCanceledGoesOnUntilItWasPaidForAndCanBeResumed() {
        assertThat(payer.post("/cancel").body().get("cancelAtPeriodEnd").asBoolean())
                .isTrue();
        streams.await(
                SubscriptionChanged.class, event -> event.orgId().equals(payer.orgId()) && event.cancelAtPeriodEnd());
        assertThat(payer.billing().get("status").asString()).isEqualTo("active");
        assertThat(payer.post("/resume").body().get("cancelAtPeriodEnd").asBoolean())
                .isFalse();

        payer.post("/cancel");
        stripe.advance(25);
        time.advance(Duration.ofDays(25));

        payer.awaitStatus("canceled");
        assertThat(payer.post("/resume").problem()).isEqualTo("no-subscription");
        assertThat(payer.post("/checkout", Payer.plan("community", "month")).status())
                .isEqualTo(200);
    }

    @Test
    void nobodyPaysForAnOrganizationThatIsGone() {
        given.archived(payer.orgId());

        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select status from account where org_id = ?")
                        .param(payer.orgId())
                        .query(String.class)
                        .single()
                        .equals("canceled"));
    }

    @Test
    void withoutAPlanThereIsNothingToChange() {
        Payer other = Payer.of(given, api);

        assertThat(other.choose("enterprise", "month").problem()).isEqualTo("no-subscription");
        assertThat(other.post("/cancel").problem()).isEqualTo("no-subscription");
        JsonNode preview = other.preview("enterprise", "year").body();
        assertThat(preview.get("dueNow").asLong()).isEqualTo(299000);
        assertThat(preview.get("lines").size()).isEqualTo(1);
    }

    @Test
    void onlyThoseWhoPayChangeIt() {
        var admin = given.member(payer.orgId(), Role.ADMIN);

        assertThat(api.as(admin)
                        .put(payer.path("/plan"), Payer.plan("community", "month"))
                        .problem())
                .isEqualTo("permission-denied");
        assertThat(api.as(admin).post(payer.path("/cancel")).problem()).isEqualTo("permission-denied");
        assertThat(api.as(given.user())
                        .post(payer.path("/preview"), Payer.plan("community", "month"))
                        .problem())
                .isEqualTo("organization-not-found");
    }

    private long newest(String field) {
        return payer.newestInvoice().get(field).asLong();
    }

    private static long sumOf(JsonNode preview) {
        return preview.get("lines")
                .valueStream()
                .mapToLong(line -> line.get("amount").asLong())
                .sum();
    }
}
