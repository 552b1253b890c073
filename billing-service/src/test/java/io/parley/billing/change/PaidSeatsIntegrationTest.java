package io.parley.billing.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.billing.BillingTime;
import io.parley.billing.Payer;
import io.parley.billing.TestStripe;
import io.parley.billing.reconciliation.Reconciliations;
import io.parley.billing.reconciliation.Reconciliations.Drift;
import io.parley.contracts.billing.SubscriptionChanged;
import io.parley.contracts.org.SeatChanged;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import io.parley.web.page.PageRequest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where the plan is paid by the seat: ten dollars each, three of them at least. */
@ParleyIntegrationTest(
        properties = {
            "parley.billing.plans.tiers.organization.per-seat=true",
            "parley.billing.plans.tiers.organization.minimum-seats=3",
            "parley.billing.plans.tiers.organization.monthly=1000"
        })
class PaidSeatsIntegrationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

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

    @Autowired
    private Reconciliations reconciliations;

    @LocalServerPort
    private int port;

    private Payer payer;

    @BeforeEach
    void anOrganizationOfFour() {
        stripe.deliverTo(port);
        stripe.bring(time);
        payer = Payer.of(given, api);
        payer.seats(given, streams, 4);
    }

    @AfterEach
    void nothingGoesWrongAnyMore() {
        stripe.fault("500", 0);
        stripe.fault("timeout", 0);
    }

    @Test
    void theCardTellsThePriceOfASeat() {
        JsonNode plan = api.get("/api/v1/billing/plans").body().get(2);

        assertThat(plan.get("price").get("amount").asInt()).isEqualTo(1000);
        assertThat(plan.get("minimumSeats").asInt()).isEqualTo(3);
        assertThat(plan.get("memberLimit").asInt()).isEqualTo(250);
    }

    @Test
    void whoBuysPaysTheSeatsThatAreTaken() {
        JsonNode preview = payer.preview("organization", "month").body();

        payer.buy("organization", "month", TestStripe.PAYS);

        assertThat(preview.get("dueNow").asInt()).isEqualTo(4000);
        assertThat(billed()).isEqualTo(4);
        assertThat(payer.billing().get("paidSeats").asInt()).isEqualTo(4);
        assertThat(monthlyAmount()).isEqualTo(4000);
        await().until(() -> newest("amountPaid") == 4000);
    }

    @Test
    void fewPayTheMinimum() {
        Payer alone = Payer.of(given, api);
        alone.seats(given, streams, 1);

        assertThat(alone.preview("organization", "year").body().get("dueNow").asInt())
                .isEqualTo(30_000);
    }

    @Test
    void manyWhoJoinAreToldOfOnceAndPaidOnTheNextInvoice() {
        payer.buy("organization", "month", TestStripe.PAYS);
        int before = changesAtStripe();

        for (int epoch = 5; epoch <= 12; epoch++) say(epoch, epoch);

        awaitBilled(12);
        awaitNothingWaits();
        assertThat(changesAtStripe()).isEqualTo(before + 1);
        assertThat(monthlyAmount()).isEqualTo(12_000);
        SubscriptionChanged told = streams.await(
                        SubscriptionChanged.class,
                        event -> event.orgId().equals(payer.orgId()) && event.paidSeats() != null)
                .payload();
        assertThat(told.paidSeats()).isEqualTo(12);
        assertThat(payer.get("/history")
                        .body()
                        .get("items")
                        .get(0)
                        .get("paidSeats")
                        .asInt())
                .isEqualTo(12);
        stripe.advance(32);
        time.advance(Duration.ofDays(32));
        await().atMost(PATIENCE).until(() -> newest("amountPaid") > 12_000);
    }

    @Test
    void aSecondDeliveryAndAChangeOfTheLimitTellNothing() {
        payer.buy("organization", "month", TestStripe.PAYS);
        int before = changesAtStripe();

        say(4, 4);
        say(5, 4);

        await().until(() ->
                payer.get("/seats").body().get("items").get(0).get("epoch").asInt() == 5);
        awaitNothingWaits();
        assertThat(changesAtStripe()).isEqualTo(before);
    }

    @Test
    void whatStripeCannotTakeNowIsToldLaterAndOnce() {
        payer.buy("organization", "month", TestStripe.PAYS);
        int before = changesAtStripe();
        stripe.fault("500", 4);

        say(5, 2);

        // Whoever asks Stripe meanwhile takes a fault away.
        await().atMost(PATIENCE).until(() -> payer.billing().get("paidSeats").asInt() == 3);
        awaitNothingWaits();
        assertThat(changesAtStripe()).isEqualTo(before + 1);
    }

    @Test
    void whatWaitedWhenTheServiceEndedIsToldAfterItsStart() {
        payer.buy("organization", "month", TestStripe.PAYS);
        jdbc.sql("insert into seat_change (org_id, epoch, used, changed_at) values (?, 5, 9, now())")
                .param(payer.orgId())
                .update();
        jdbc.sql(
                        "insert into seat_update (org_id, epoch, due_at, latest_at) values (?, 5, now(), now()) on conflict do nothing")
                .param(payer.orgId())
                .update();

        awaitBilled(9);
    }

    @Test
    void aNumberThatSomebodyChangedAtStripeIsPutBack() {
        payer.buy("organization", "month", TestStripe.PAYS);

        setAtStripe(40);

        awaitBilled(4);
        await().atMost(PATIENCE).until(() -> payer.billing().get("paidSeats").asInt() == 4);
    }

    @Test
    void theReconciliationFindsANumberThatNobodyTold() {
        payer.buy("organization", "month", TestStripe.PAYS);
        awaitNothingWaits();
        stripe.deliverTo(1);
        setAtStripe(40);

        UUID run = reconciliations.order(null);

        await().atMost(PATIENCE).until(() -> !driftOf(run).isEmpty());
        assertThat(driftOf(run).getFirst().ours()).contains(" 4 seats");
        assertThat(driftOf(run).getFirst().theirs()).contains(" 40 seats");
        awaitBilled(4);
    }

    @Test
    void aChangeToItCostsWhatWasPreviewedThoughOneMoreHasJoined() {
        payer.buy("community", "month", TestStripe.PAYS);
        JsonNode preview = payer.preview("organization", "month").body();
        say(5, 5);
        await().until(() -> payer.billing().get("seats").get("used").asInt() == 5);

        assertThat(payer.choose("organization", "month").status()).isEqualTo(200);

        assertThat(newest("amountPaid")).isEqualTo(preview.get("dueNow").asInt());
        assertThat(preview.get("nextInvoice").get("amount").asInt()).isEqualTo(4000);
        awaitBilled(5);
    }

    @Test
    void aPlanForAllIsPaidOnceHoweverManyThereAre() {
        payer.buy("organization", "month", TestStripe.PAYS);

        assertThat(payer.choose("enterprise", "month").status()).isEqualTo(200);
        say(5, 5);
        awaitNothingWaits();

        assertThat(billed()).isEqualTo(1);
        assertThat(payer.billing().get("paidSeats").isNull()).isTrue();
        assertThat(monthlyAmount()).isEqualTo(29_900);
    }

    private void say(int epoch, int used) {
        streams.publish(new SeatChanged(payer.orgId(), used, 250, (long) epoch, UUID.randomUUID()), 2000 + epoch);
    }

    private void awaitBilled(int seats) {
        await().atMost(PATIENCE).until(() -> billed() == seats);
    }

    private void awaitNothingWaits() {
        await().atMost(PATIENCE)
                .until(() ->
                        jdbc.sql("""
                        select (select count(*) from seat_update where org_id = a.org_id)
                             + (select count(*) from stripe_event where customer_id = a.customer_id and state = 'waiting')
                          from account a where org_id = ?""").param(payer.orgId()).query(Integer.class).single() == 0);
    }

    private int billed() {
        return subscription().at("/items/data/0/quantity").asInt();
    }

    private void setAtStripe(int quantity) {
        String item = subscription().at("/items/data/0/id").asString();
        stripe.call(
                "/v1/subscriptions/" + column("subscription_id"),
                "items[0][id]=%s&items[0][quantity]=%d".formatted(item, quantity));
    }

    private int changesAtStripe() {
        String id = column("subscription_id");
        return (int) read("/v1/events?limit=100&type=customer.subscription.updated")
                .get("data")
                .valueStream()
                .filter(event -> event.at("/data/object/id").asString().equals(id))
                .count();
    }

    private List<Drift> driftOf(UUID run) {
        return reconciliations.list(new PageRequest(10, null)).items().stream()
                .filter(one -> one.id().equals(run))
                .flatMap(one -> one.drift().stream())
                .filter(drift -> drift.orgId().equals(payer.orgId()))
                .toList();
    }

    private int newest(String field) {
        return payer.newestInvoice().get(field).asInt();
    }

    private int monthlyAmount() {
        return Integer.parseInt(column("monthly_amount"));
    }

    private JsonNode subscription() {
        return read("/v1/subscriptions/" + column("subscription_id"));
    }

    private JsonNode read(String path) {
        return JsonMapper.shared().readTree(stripe.read(path));
    }

    private String column(String name) {
        return jdbc.sql("select " + name + " from account where org_id = ?")
                .param(payer.orgId())
                .query(String.class)
                .single();
    }
}
