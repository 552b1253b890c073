package io.parley.event.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.billing.TicketPaymentRefunded;
import io.parley.contracts.event.TicketRefundDue;
import io.parley.contracts.event.TicketRefunded;
import io.parley.event.Gathering;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyIntegrationTest
class RefundIntegrationTest {

    @Autowired
    private Api api;

    @Autowired
    private Given given;

    @Autowired
    private Streams streams;

    @Autowired
    private JdbcClient jdbc;

    private Gathering here;

    @BeforeEach
    void anOrganization() {
        here = Gathering.of(given, api);
    }

    @Test
    void aCancelledEventIsPaidBackToAll() {
        Sale sale = sale(Map.of());
        UUID first = sale.buy(here.member(), 1);
        UUID second = sale.buy(here.other(), 0);
        UUID held = sale.hold(here.moderator(), 0);

        assertThat(api.as(here.admin()).delete(Gathering.path(sale.event())).status())
                .isEqualTo(204);

        TicketRefundDue due = sale.awaitRefund(first);
        assertThat(due.amount()).isEqualTo(2 * Sale.PRICE);
        assertThat(due.reason()).isEqualTo("cancelled");
        assertThat(sale.awaitRefund(second).amount()).isEqualTo(Sale.PRICE);
        sale.paidBack(due);
        sale.paidBack(due);
        TicketRefunded told = streams.await(
                        TicketRefunded.class, one -> one.paymentId().equals(first))
                .payload();
        assertThat(told.userId()).isEqualTo(here.member().id());
        sale.awaitStatus(here.moderator(), "none");
        sale.paid(held, Sale.PRICE);
        assertThat(sale.awaitRefund(held).reason()).isEqualTo("cancelled");
        assertThat(streams.soFar(TicketRefunded.class, one -> one.paymentId().equals(first)))
                .hasSize(1);
    }

    @Test
    void whoeverStaysAwayGetsTheirPartBackAndNeverMoreThanWasPaid() {
        Sale sale = sale(Map.of());
        UUID payment = sale.buy(here.member(), 2);

        assertThat(here.go(sale.event(), here.member(), 1)).isEqualTo("going");
        assertThat(sale.awaitRefund(payment).reason()).isEqualTo("fewer-guests");
        assertThat(sale.ticket(here.member())
                        .body()
                        .get("payment")
                        .get("refunded")
                        .asLong())
                .isEqualTo(Sale.PRICE);
        assertThat(sale.want(here.member(), 2).problem()).isEqualTo("party-cant-grow");
        here.answer(sale.event(), here.member(), Map.of("status", "declined"));
        await().until(() -> sale.refunds(payment).size() == 2);

        assertThat(sale.refunds(payment).stream()
                        .mapToLong(TicketRefundDue::amount)
                        .sum())
                .isEqualTo(3 * Sale.PRICE);
        api.as(here.admin()).delete(Gathering.path(sale.event()));
        assertThat(refunded(payment)).isEqualTo(3 * Sale.PRICE);
    }

    @Test
    void whoeverWithdrawsBeforeItBeginsIsPaidBackAndLaterNot() {
        Sale sale = sale(Map.of());
        UUID early = sale.buy(here.member(), 0);
        UUID come = sale.buy(here.other(), 0);
        UUID late = sale.buy(here.moderator(), 0);
        String code = sale.ticket(here.other()).body().get("code").asString();
        api.as(here.admin()).post(Gathering.path(sale.event()) + "/check-ins", Map.of("code", code));

        assertThat(sale.withdraw(here.member()).status()).isEqualTo(204);
        assertThat(sale.withdraw(here.other()).status()).isEqualTo(204);
        jdbc.sql("update occurrence set starts_at = now() - interval '1 minute', ends_at = now() + interval '1 hour'"
                        + " where event_id = ?")
                .param(sale.event())
                .update();
        assertThat(sale.withdraw(here.moderator()).status()).isEqualTo(204);

        assertThat(sale.awaitRefund(early).reason()).isEqualTo("withdrawn");
        assertThat(sale.ticket(here.member()).problem()).isEqualTo("ticket-not-found");
        assertThat(refunded(come)).isZero();
        assertThat(refunded(late)).isZero();
    }

    @Test
    void aLatePaymentTakesThePlaceWhileThereIsOne() {
        Sale sale = sale(Map.of("capacity", 1));
        UUID payment = sale.hold(here.member(), 0);
        sale.lapse(payment);
        sale.awaitStatus(here.member(), "none");

        sale.paid(payment, Sale.PRICE);

        sale.awaitStatus(here.member(), "going");
        assertThat(refunded(payment)).isZero();
    }

    @Test
    void aLatePaymentForWhatIsTakenGoesBack() {
        Sale sale = sale(Map.of("capacity", 1));
        UUID payment = sale.hold(here.member(), 0);
        sale.lapse(payment);
        sale.awaitStatus(here.member(), "none");
        sale.buy(here.other(), 0);

        sale.paid(payment, Sale.PRICE);

        TicketRefundDue due = sale.awaitRefund(payment);
        assertThat(due.reason()).isEqualTo("no-place");
        assertThat(sale.status(here.member())).isEqualTo("none");
        sale.paidBack(due);
        TicketRefunded told = streams.await(
                        TicketRefunded.class, one -> one.paymentId().equals(payment))
                .payload();
        assertThat(told.reason()).isEqualTo("no-place");
        assertThat(told.userId()).isEqualTo(here.member().id());
        assertThat(sale.count("goingCount")).isEqualTo(1);
    }

    @Test
    void whatFitsNothingThatWasToBePaidGoesBack() {
        Sale sale = sale(Map.of());
        UUID tooLittle = sale.hold(here.member(), 0);
        UUID unknown = UUID.randomUUID();

        sale.paid(tooLittle, 1);
        sale.paid(unknown, Sale.PRICE);

        assertThat(sale.awaitRefund(tooLittle).amount()).isEqualTo(1);
        assertThat(sale.awaitRefund(unknown).amount()).isEqualTo(Sale.PRICE);
        assertThat(sale.status(here.member())).isEqualTo("held");
    }

    @Test
    void whatStaffGiveBackIsShownAndTold() {
        Sale sale = sale(Map.of());
        UUID payment = sale.buy(here.member(), 0);

        sale.tell(
                new TicketPaymentRefunded(
                        payment, here.orgId(), sale.event(), UUID.randomUUID(), 500, "eur", Instant.now()),
                2);

        TicketRefunded told = streams.await(
                        TicketRefunded.class, one -> one.paymentId().equals(payment))
                .payload();
        assertThat(told.reason()).isEqualTo("by-staff");
        assertThat(sale.ticket(here.member())
                        .body()
                        .get("payment")
                        .get("refunded")
                        .asLong())
                .isEqualTo(500);
        assertThat(sale.status(here.member())).isEqualTo("going");
    }

    private long refunded(UUID payment) {
        return jdbc.sql("select refunded from ticket_purchase where id = ?")
                .param(payment)
                .query(Long.class)
                .single();
    }

    private Sale sale(Map<String, Object> more) {
        return Sale.of(here, streams, jdbc, more);
    }
}
