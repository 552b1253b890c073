package io.parley.billing.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.billing.BillingTime;
import io.parley.billing.TestStripe;
import io.parley.contracts.billing.TicketPaymentRefunded;
import io.parley.contracts.billing.TicketPaymentSucceeded;
import io.parley.contracts.event.ScheduleEvent;
import io.parley.contracts.event.TicketHoldEnded;
import io.parley.contracts.event.TicketRefundDue;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyIntegrationTest
class TicketPaymentIntegrationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestStripe stripe = TestStripe.shared();

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BillingTime time;

    @LocalServerPort
    private int port;

    private UUID orgId;
    private UUID event;
    private UUID payment;
    private UserSummary payer;
    private int told;

    @BeforeEach
    void somebodyWantsToCome() {
        stripe.deliverTo(port);
        stripe.bring(time);
        orgId = given.organization(Given.PUBLIC);
        payer = given.user();
        event = UUID.randomUUID();
        payment = UUID.randomUUID();
    }

    @AfterEach
    void nothingGoesWrongAnyMore() {
        List.of("500", "delay", "duplicate").forEach(kind -> stripe.fault(kind, 0));
    }

    @Test
    void whatIsPaidIsToldOnceHoweverOftenStripeCalls() {
        stripe.fault("duplicate", 10);
        stripe.pay(open(), TestStripe.PAYS);

        TicketPaymentSucceeded paid = awaitPaid();

        assertThat(paid.amount()).isEqualTo(3000);
        assertThat(paid.receiptUrl()).contains("/receipt/ch_");
        awaitNoneWaits();
        assertThat(streams.soFar(
                        TicketPaymentSucceeded.class, one -> one.paymentId().equals(payment)))
                .hasSize(1);
    }

    @Test
    void whoAsksTwiceGetsOnePage() {
        assertThat(open()).isEqualTo(open());

        assertThat(put(order(Map.of("quantity", 3))).problem()).isEqualTo("payment-closed");
        assertThat(api.as(given.user()).put(path(), order(Map.of())).problem()).isEqualTo("payment-closed");
        assertThat(api.put(path(), order(Map.of())).status()).isEqualTo(401);
    }

    @Test
    void aPageThatExpiredIsFollowedByAnother() {
        String first = open();
        stripe.advance(1.1);
        stripe.bring(time);

        String second = open();

        assertThat(second).isNotEqualTo(first);
        stripe.pay(second, TestStripe.PAYS);
        awaitPaid();
    }

    @Test
    void badOrdersAreRefused() {
        assertThat(put(order(Map.of("quantity", 0))).status()).isEqualTo(400);
        assertThat(put(order(Map.of("unitAmount", 0))).status()).isEqualTo(400);
        assertThat(put(order(Map.of("currency", "EURO"))).status()).isEqualTo(400);
        assertThat(put(order(Map.of("title", ""))).status()).isEqualTo(400);
        assertThat(stored()).isEmpty();
    }

    @Test
    void withoutStripeNothingIsKept() {
        stripe.fault("500", 12);

        Answer answer = put(order(Map.of()));

        assertThat(answer.problem()).isEqualTo("payments-unavailable");
        assertThat(answer.optionalHeader("Retry-After")).isPresent();
        assertThat(stored()).isEmpty();
    }

    @Test
    void aPageClosesWhenPlacesAreNoLongerHeld() {
        String url = open();

        tell(new TicketHoldEnded(event, orgId, payment));

        awaitState("closed");
        assertThat(put(order(Map.of())).problem()).isEqualTo("payment-closed");
        assertThat(stripe.read("/v1/checkout/sessions" + url.substring(url.lastIndexOf('/'))))
                .containsPattern("\"status\" ?: ?\"expired\"");
    }

    @Test
    void whatWasPaidBeforeItsPageClosedIsFoundAlthoughStripeNeverCalled() {
        String url = open();
        stripe.fault("delay", 100);
        stripe.pay(url, TestStripe.PAYS);

        tell(new TicketHoldEnded(event, orgId, payment));

        awaitPaid();
        awaitState("paid");
    }

    @Test
    void theReconciliationFindsWhatWasNeverTold() {
        String url = open();
        stripe.fault("delay", 100);
        stripe.pay(url, TestStripe.PAYS);

        jdbc.sql("insert into reconciliation (id, started_at) values (?, now())")
                .param(UUID.randomUUID())
                .update();

        awaitPaid();
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select theirs from drift where org_id = ?")
                        .param(orgId)
                        .query(String.class)
                        .list()
                        .equals(List.of("ticket " + payment + " paid")));
    }

    @Test
    void moneyGoesBackOnceHoweverOftenThatIsAskedFor() {
        stripe.pay(open(), TestStripe.PAYS);
        awaitPaid();
        TicketRefundDue due = due(1000);

        tell(due);
        tell(due);
        // Whichever comes first has what it asks for.
        assertThat(refunded(due.refundId())).isEqualTo(1000);
        stripe.fault("500", 4);
        TicketRefundDue rest = due(5000);
        tell(rest);

        assertThat(refunded(rest.refundId())).as("never more than was paid").isEqualTo(2000);
        tell(due(100));
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select count(*) from ticket_refund where payment_id = ? and done_at is not null")
                                .param(payment)
                                .query(Long.class)
                                .single()
                        == 3);
        assertThat(streams.soFar(
                        TicketPaymentRefunded.class, one -> one.paymentId().equals(payment)))
                .hasSize(2);
        assertThat(stripe.read("/v1/refunds?payment_intent=" + intent()).split("\"re_", -1))
                .hasSize(3);
    }

    @Test
    void whatStaffGiveBackAtStripeIsTold() {
        stripe.pay(open(), TestStripe.PAYS);
        awaitPaid();

        stripe.call("/v1/refunds", "amount=700&payment_intent=" + intent());

        TicketPaymentRefunded told = streams.await(
                        TicketPaymentRefunded.class, one -> one.paymentId().equals(payment))
                .payload();
        assertThat(told.amount()).isEqualTo(700);
    }

    private String open() {
        Answer answer = put(order(Map.of()));
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.body().get("url").asString();
    }

    private Answer put(Map<String, Object> order) {
        return api.as(payer).put(path(), order);
    }

    private String path() {
        return "/internal/ticket-payments/" + payment;
    }

    private Map<String, Object> order(Map<String, Object> more) {
        Map<String, Object> order = new HashMap<>(Map.of(
                "orgId",
                orgId,
                "eventId",
                event,
                "occurrence",
                "2199-05-06T08:00:00Z",
                "title",
                "Pruning day",
                "quantity",
                2,
                "unitAmount",
                1500,
                "currency",
                "eur"));
        order.putAll(more);
        return order;
    }

    private TicketRefundDue due(long amount) {
        return new TicketRefundDue(event, orgId, payment, UUID.randomUUID(), amount, "eur", "cancelled");
    }

    private void tell(ScheduleEvent happened) {
        streams.publish(happened, ++told);
    }

    private TicketPaymentSucceeded awaitPaid() {
        return streams.await(
                        TicketPaymentSucceeded.class, one -> one.paymentId().equals(payment))
                .payload();
    }

    private long refunded(UUID refund) {
        return streams.await(TicketPaymentRefunded.class, one -> one.refundId().equals(refund))
                .payload()
                .amount();
    }

    private void awaitState(String state) {
        await().alias(state).atMost(PATIENCE).until(() -> stored().equals(List.of(state)));
    }

    private void awaitNoneWaits() {
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select count(*) from stripe_event where state = 'waiting'")
                                .query(Long.class)
                                .single()
                        == 0);
    }

    private List<String> stored() {
        return jdbc.sql("select state from ticket_payment where id = ?")
                .param(payment)
                .query(String.class)
                .list();
    }

    private String intent() {
        return jdbc.sql("select intent_id from ticket_payment where id = ?")
                .param(payment)
                .query(String.class)
                .single();
    }
}
