package io.parley.event.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.event.TicketHoldEnded;
import io.parley.contracts.event.TicketPaid;
import io.parley.contracts.event.WaitlistPromoted;
import io.parley.event.Gathering;
import io.parley.event.StandInBilling;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import io.parley.test.Streams;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyIntegrationTest
class HoldIntegrationTest {

    private final StandInBilling billing = StandInBilling.shared();

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

    @AfterEach
    void billingIsBack() {
        billing.fail(0);
    }

    @Test
    void placesAreHeldUntilTheyArePaid() {
        Sale sale = sale(Map.of("capacity", 3));

        Answer held = sale.want(here.member(), 1);
        assertThat(held.body().get("status").asString()).isEqualTo("held");
        assertThat(held.body().get("payment").get("amount").asLong()).isEqualTo(2 * Sale.PRICE);
        assertThat(held.body().get("payment").get("currency").asString()).isEqualTo("eur");
        UUID payment =
                StandInBilling.paymentOf(held.body().get("payment").get("url").asString());
        assertThat(sale.count("heldCount")).isEqualTo(2);
        assertThat(sale.count("goingCount")).isZero();
        assertThat(sale.ticket(here.member()).problem()).isEqualTo("ticket-not-found");
        assertThat(sale.want(here.other(), 1).body().get("status").asString()).isEqualTo("waitlisted");

        sale.paid(payment, 2 * Sale.PRICE);
        sale.awaitStatus(here.member(), "going");

        assertThat(sale.count("heldCount")).isZero();
        assertThat(sale.count("goingCount")).isEqualTo(2);
        Answer ticket = sale.ticket(here.member());
        assertThat(ticket.body().get("payment").get("receiptUrl").asString()).isEqualTo(Sale.RECEIPT);
        assertThat(ticket.body().get("payment").get("amount").asLong()).isEqualTo(2 * Sale.PRICE);
        TicketPaid told = streams.await(TicketPaid.class, one -> one.paymentId().equals(payment))
                .payload();
        assertThat(told.userId()).isEqualTo(here.member().id());
        assertThat(told.places()).isEqualTo(2);
    }

    @Test
    void whoAsksTwiceIsSentToOnePage() throws InterruptedException, ExecutionException {
        Sale sale = sale(Map.of());

        List<Callable<Answer>> clicks = Collections.nCopies(4, () -> sale.want(here.member(), 0));
        Set<String> pages = new HashSet<>();
        try (ExecutorService browser = Executors.newFixedThreadPool(4)) {
            for (Future<Answer> answer : browser.invokeAll(clicks))
                pages.add(answer.get().body().get("payment").get("url").asString());
        }

        assertThat(pages).hasSize(1);
        UUID payment = StandInBilling.paymentOf(pages.iterator().next());
        assertThat(sale.hold(here.member(), 0)).isEqualTo(payment);
        assertThat(billing.ordersOf(payment))
                .extracting(StandInBilling.Order::json)
                .hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void aPaymentThatIsToldTwiceCountsOnce() {
        Sale sale = sale(Map.of());
        UUID payment = sale.buy(here.member(), 0);

        sale.paid(payment, Sale.PRICE);

        assertThat(sale.status(here.member())).isEqualTo("going");
        streams.await(TicketPaid.class, one -> one.paymentId().equals(payment));
        assertThat(streams.soFar(TicketPaid.class, one -> one.paymentId().equals(payment)))
                .hasSize(1);
        assertThat(sale.refunds(payment)).isEmpty();
    }

    @Test
    void whatIsNotPaidInTimeGoesToThoseWhoWait() {
        Sale sale = sale(Map.of("capacity", 1));
        UUID payment = sale.hold(here.member(), 0);
        assertThat(sale.want(here.other(), 0).body().get("status").asString()).isEqualTo("waitlisted");

        sale.lapse(payment);
        sale.awaitStatus(here.other(), "held");

        assertThat(sale.status(here.member())).isEqualTo("none");
        streams.await(TicketHoldEnded.class, one -> one.paymentId().equals(payment));
        WaitlistPromoted told = streams.await(
                        WaitlistPromoted.class,
                        one -> one.eventId().equals(sale.event())
                                && one.userId().equals(here.other().id()))
                .payload();
        assertThat(told.payUntil()).isNotNull();
        assertThat(here.read(sale.event(), here.other())
                        .get("myRsvp")
                        .get("payment")
                        .get("url")
                        .isNull())
                .isTrue();
        UUID promoted = sale.hold(here.other(), 0);
        sale.paid(promoted, Sale.PRICE);
        sale.awaitStatus(here.other(), "going");
    }

    @Test
    void noRaceSellsMorePlacesThanThereAre() throws InterruptedException, ExecutionException {
        Sale sale = sale(Map.of("capacity", 4));
        List<Callable<Answer>> buyers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            UserSummary user = given.member(here.orgId(), Role.MEMBER);
            int guests = i % 2;
            buyers.add(() -> sale.want(user, guests));
        }

        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            for (Future<Answer> answer : clients.invokeAll(buyers))
                assertThat(answer.get().status()).as("%s", answer.get()).isEqualTo(200);
        }

        assertThat(sale.count("heldCount")).isBetween(3, 4);
        assertThat(sale.count("goingCount")).isZero();
    }

    @Test
    void anotherPartyIsAnotherPayment() {
        Sale sale = sale(Map.of("capacity", 3));
        UUID first = sale.hold(here.member(), 0);

        UUID second = sale.hold(here.member(), 2);

        assertThat(second).isNotEqualTo(first);
        assertThat(sale.count("heldCount")).isEqualTo(3);
        streams.await(TicketHoldEnded.class, one -> one.paymentId().equals(first));
        assertThat(sale.want(here.member(), 3).status()).isEqualTo(400);
        sale.paid(first, Sale.PRICE);
        assertThat(sale.awaitRefund(first).reason()).isEqualTo("no-place");
        assertThat(sale.status(here.member())).isEqualTo("held");
    }

    @Test
    void withoutBillingNothingIsHeld() {
        Sale sale = sale(Map.of());
        here.answer(sale.event(), here.other(), Map.of("status", "interested"));
        billing.fail(2);

        Answer refused = sale.want(here.member(), 0);
        Answer other = sale.want(here.other(), 0);

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.problem()).isEqualTo("payments-unavailable");
        assertThat(refused.optionalHeader("Retry-After")).isPresent();
        assertThat(other.status()).isEqualTo(503);
        assertThat(sale.status(here.member())).isEqualTo("none");
        assertThat(sale.status(here.other())).isEqualTo("interested");
        assertThat(sale.count("heldCount")).isZero();
        sale.hold(here.member(), 0);
    }

    @Test
    void anotherPriceIsForThoseWhoBuyLater() {
        Sale sale = sale(Map.of());
        sale.hold(here.member(), 0);

        api.as(here.admin())
                .patch(Gathering.path(sale.event()), Map.of("price", Map.of("amount", 2000, "currency", "usd")));

        assertThat(amount(sale.want(here.member(), 0))).isEqualTo(Sale.PRICE);
        assertThat(amount(sale.want(here.other(), 0))).isEqualTo(2000);
        Map<String, Object> free = new HashMap<>();
        free.put("price", null);
        api.as(here.admin()).patch(Gathering.path(sale.event()), free);
        assertThat(here.go(sale.event(), here.moderator(), 0)).isEqualTo("going");
    }

    @Test
    void whoHasToPayIsListedForThoseWhoRunIt() {
        Sale sale = sale(Map.of());
        sale.hold(here.member(), 0);
        String held = Gathering.path(sale.event()) + "/attendees?status=held";

        assertThat(Gathering.all(api.as(here.admin()).get(held), "status")).containsExactly("held");
        assertThat(api.as(here.member()).get(held).problem()).isEqualTo("permission-denied");
    }

    private Sale sale(Map<String, Object> more) {
        return Sale.of(here, streams, jdbc, more);
    }

    private static long amount(Answer answer) {
        return answer.body().get("payment").get("amount").asLong();
    }
}
