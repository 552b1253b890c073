package io.parley.billing.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.billing.BillingTime;
import io.parley.billing.Payer;
import io.parley.billing.TestStripe;
import io.parley.contracts.billing.GraceStarted;
import io.parley.contracts.billing.OrganizationReadOnly;
import io.parley.contracts.billing.SubscriptionPastDue;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest(properties = "parley.billing.dunning.every=PT0.2S")
class DunningIntegrationTest {

    private static final String FAILED = "A payment for your organization failed";
    private static final String SOON = "Your organization will soon be read-only";

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
    void anOrganization() {
        stripe.deliverTo(port);
        stripe.bring(time);
        payer = Payer.of(given, api);
    }

    @Test
    void aTrialEndsInReadingOnly() {
        payer.awaitStatus("trialing");

        advance(14.1);

        payer.awaitStatus("read_only");
        assertThat(streams.await(
                                OrganizationReadOnly.class,
                                event -> event.orgId().equals(payer.orgId()))
                        .payload()
                        .reason())
                .isEqualTo("trial-ended");
        payer.buy("community", "month", TestStripe.PAYS);
    }

    @Test
    void whoDoesNotPayIsToldThreeTimesAndThenReadsOnly() {
        payer.buy("organization", "month", TestStripe.FAILS_LATER);

        advance(31.1);
        payer.awaitStatus("past_due");
        awaitMails(FAILED);
        Instant since = Instant.parse(payer.billing().get("pastDueSince").asString());
        assertThat(Instant.parse(payer.billing().get("graceEndsAt").asString()))
                .isEqualTo(since.plus(Duration.ofDays(14)));

        advance(3);
        awaitMails(FAILED, FAILED);
        advance(4);
        payer.awaitStatus("grace");
        awaitMails(FAILED, FAILED, SOON);
        advance(7);
        payer.awaitStatus("read_only");

        assertThat(history())
                .containsSubsequence(
                        "billing.organization-read-only.v1",
                        "billing.grace-started.v1",
                        "billing.subscription-past-due.v1",
                        "billing.subscription-activated.v1",
                        "billing.trial-started.v1");
        assertThat(streams.soFar(
                        SubscriptionPastDue.class, event -> event.orgId().equals(payer.orgId())))
                .hasSize(1);
        assertThat(streams.soFar(GraceStarted.class, event -> event.orgId().equals(payer.orgId())))
                .hasSize(1);
    }

    @Test
    void whatIsPaidAfterAllIsAsBefore() {
        payer.buy("organization", "month", TestStripe.FAILS_LATER);
        advance(31.1);
        payer.awaitStatus("past_due");
        advance(14.5);
        payer.awaitStatus("read_only");

        payWithAnotherCard();

        await().until(() -> payer.billing().get("status").asString().equals("active"));
        assertThat(payer.billing().get("graceEndsAt").isNull()).isTrue();
        assertThat(payer.billing().get("tier").asString()).isEqualTo("organization");
    }

    private void payWithAnotherCard() {
        String customer = jdbc.sql("select customer_id from account where org_id = ?")
                .param(payer.orgId())
                .query(String.class)
                .single();
        stripe.call("/v1/payment_methods/pm_card_visa/attach", "customer=" + customer);
        String invoice = jdbc.sql("select id from invoice where org_id = ? and status = 'open' limit 1")
                .param(payer.orgId())
                .query(String.class)
                .single();
        stripe.call("/v1/invoices/" + invoice + "/pay", "payment_method=pm_card_visa");
    }

    private List<String> history() {
        JsonNode steps = payer.get("/history?limit=50").body().get("items");
        return steps.valueStream().map(step -> step.get("what").asString()).toList();
    }

    private void awaitMails(String... subjects) {
        await().untilAsserted(() -> assertThat(stripe.mailsTo(payer.email())).containsExactly(subjects));
    }

    private void advance(double days) {
        stripe.advance(days);
        time.advance(Duration.ofSeconds(Math.round(days * 86_400)));
    }
}
