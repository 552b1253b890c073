package io.parley.billing.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.billing.BillingTime;
import io.parley.billing.Payer;
import io.parley.billing.TestStripe;
import io.parley.contracts.billing.Entitlement;
import io.parley.contracts.billing.InvoicePaid;
import io.parley.contracts.billing.SubscriptionActivated;
import io.parley.security.Role;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ParleyIntegrationTest
class CheckoutIntegrationTest {

    private final TestStripe stripe = TestStripe.shared();

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    @Autowired
    private BillingTime time;

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
    void whatIsPaidCountsAtOnce() {
        payer.buy("organization", "month", TestStripe.PAYS);

        JsonNode billing = payer.billing();
        assertThat(billing.get("tier").asString()).isEqualTo("organization");
        assertThat(billing.get("interval").asString()).isEqualTo("month");
        assertThat(billing.get("seats").get("limit").asInt()).isEqualTo(250);
        assertThat(billing.get("paymentMethod").get("last4").asString()).isEqualTo("4242");
        assertThat(billing.get("currentPeriodEnd").isNull()).isFalse();
        SubscriptionActivated activated = streams.await(
                        SubscriptionActivated.class, event -> event.orgId().equals(payer.orgId()))
                .payload();
        assertThat(activated.entitlement()).isEqualTo(new Entitlement("organization", 250, "active"));
        InvoicePaid paid = streams.await(
                        InvoicePaid.class, event -> event.orgId().equals(payer.orgId()))
                .payload();
        assertThat(paid.amount()).isEqualTo(9900);
    }

    @Test
    void itsInvoiceIsThere() {
        payer.buy("community", "year", TestStripe.PAYS);

        JsonNode invoices = payer.invoices();

        assertThat(invoices.size()).isEqualTo(1);
        assertThat(invoices.get(0).get("status").asString()).isEqualTo("paid");
        assertThat(invoices.get(0).get("total").asLong()).isEqualTo(29000);
        assertThat(invoices.get(0).get("amountPaid").asLong()).isEqualTo(29000);
        Instant start = Instant.parse(invoices.get(0).get("periodStart").asString());
        Instant end = Instant.parse(invoices.get(0).get("periodEnd").asString());
        assertThat(Duration.between(start, end)).isBetween(Duration.ofDays(365), Duration.ofDays(366));
    }

    @Test
    void whatWasPaidIsNotPaidAgainBeforeStripeHasTold() {
        stripe.fault("delay", 100);
        Answer checkout = payer.post("/checkout", Payer.plan("organization", "month"));
        stripe.pay(checkout.body().get("url").asString(), TestStripe.PAYS);

        Answer again = payer.post("/checkout", Payer.plan("enterprise", "month"));
        stripe.fault("delay", 0);

        assertThat(again.problem()).isEqualTo("already-subscribed");
        stripe.advance(0.001);
        payer.awaitStatus("active");
    }

    @Test
    void oneWhoAsksTwiceGetsOnePage() {
        Map<String, String> plan = Payer.plan("organization", "month");

        Answer first = payer.post("/checkout", plan);
        Answer second = payer.post("/checkout", plan);
        Answer other = payer.post("/checkout", Payer.plan("enterprise", "month"));

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(other.body()).isNotEqualTo(first.body());
    }

    @Test
    void aCouponMakesItCheaper() {
        String coupon = "half" + UUID.randomUUID().toString().substring(0, 8);
        stripe.call("/v1/coupons", "id=" + coupon + "&percent_off=50&duration=once");

        Answer checkout =
                payer.post("/checkout", Map.of("tier", "organization", "interval", "month", "coupon", coupon));
        stripe.pay(checkout.body().get("url").asString(), TestStripe.PAYS);
        payer.awaitStatus("active");

        assertThat(payer.newestInvoice().get("total").asLong()).isEqualTo(4950);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"tier\": \"custom\", \"interval\": \"month\"}",
                "{\"tier\": \"platinum\", \"interval\": \"month\"}",
                "{\"tier\": \"community\", \"interval\": \"week\"}",
                "{\"tier\": \"community\"}",
                "{\"tier\": \"community\", \"interval\": \"month\", \"coupon\": \"none-such\"}",
                "{\"tier\": \"community\", \"interval\": \"month\", \"coupon\": \"../prices\"}",
                "{\"tier\": \"community\", \"interval\": \"month\", \"price\": 1}",
                "{\"tier\": \"community\", \"interval\": \"month\", \"email\": \"nobody\"}"
            })
    void whatNobodySellsIsRefused(String body) {
        Answer answer = api.as(payer.owner()).post(payer.path("/checkout"), body);

        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(payer.billing().get("status").asString()).isEqualTo("trialing");
    }

    @Test
    void whoHasAPlanChangesItInstead() {
        payer.buy("community", "month", TestStripe.PAYS);

        assertThat(payer.post("/checkout", Payer.plan("enterprise", "month")).problem())
                .isEqualTo("already-subscribed");
    }

    @Test
    void aPlanMustHoldThoseWhoAreThere() {
        payer.seats(given, streams, 52);

        Answer answer = payer.post("/checkout", Payer.plan("community", "month"));

        assertThat(answer.problem()).isEqualTo("too-many-members");
        assertThat(answer.body().get("over").size()).isEqualTo(2);
    }

    @Test
    void onlyThoseWhoPayBuy() {
        Map<String, String> plan = Payer.plan("community", "month");

        assertThat(api.as(given.member(payer.orgId(), Role.ADMIN))
                        .post(payer.path("/checkout"), plan)
                        .problem())
                .isEqualTo("permission-denied");
        assertThat(api.as(given.user()).post(payer.path("/checkout"), plan).problem())
                .isEqualTo("organization-not-found");
        assertThat(api.as(given.user()).post(payer.path("/portal")).problem()).isEqualTo("organization-not-found");
        assertThat(api.post(payer.path("/checkout"), plan).problem()).isEqualTo("unauthenticated");
    }

    @Test
    void thePortalIsForThoseWhoPaidOnce() {
        assertThat(payer.post("/portal").problem()).isEqualTo("nothing-paid-yet");

        payer.buy("community", "month", TestStripe.PAYS);

        assertThat(payer.post("/portal").body().get("url").asString()).startsWith("http");
    }

    @Test
    void withoutStripeNothingIsBoughtAndEverythingIsRead() {
        stripe.fault("500", 12);

        Answer answer = payer.post("/checkout", Payer.plan("community", "month"));
        stripe.fault("500", 0);

        assertThat(answer.problem()).isEqualTo("payments-unavailable");
        assertThat(answer.optionalHeader("Retry-After")).isPresent();
        assertThat(payer.billing().get("status").asString()).isEqualTo("trialing");
    }
}
