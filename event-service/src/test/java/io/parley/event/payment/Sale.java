package io.parley.event.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.contracts.billing.TicketPaymentEvent;
import io.parley.contracts.billing.TicketPaymentRefunded;
import io.parley.contracts.billing.TicketPaymentSucceeded;
import io.parley.contracts.event.TicketRefundDue;
import io.parley.event.Gathering;
import io.parley.event.StandInBilling;
import io.parley.security.UserSummary;
import io.parley.test.Api.Answer;
import io.parley.test.Streams;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** An event whose places cost 15 EUR each, and what people and billing-service do. */
record Sale(Gathering here, Streams streams, JdbcClient jdbc, UUID event) {

    static final long PRICE = 1500;
    static final String RECEIPT = "https://pay.example/receipt";

    static Sale of(Gathering here, Streams streams, JdbcClient jdbc, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(Map.of("price", Map.of("amount", PRICE, "currency", "eur")));
        settings.putAll(more);
        return new Sale(here, streams, jdbc, here.event(settings));
    }

    Answer want(UserSummary user, int guests) {
        return here.answer(event, user, Map.of("status", "going", "guests", guests));
    }

    /** Holds places, and returns the payment. */
    UUID hold(UserSummary user, int guests) {
        Answer answer = want(user, guests);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.body().get("status").asString()).isEqualTo("held");
        return StandInBilling.paymentOf(answer.body().get("payment").get("url").asString());
    }

    /** Holds places and pays for them. */
    UUID buy(UserSummary user, int guests) {
        UUID payment = hold(user, guests);
        paid(payment, (1 + guests) * PRICE);
        awaitStatus(user, "going");
        return payment;
    }

    /** Stripe was paid, and that is told; returns when it was heard. */
    void paid(UUID payment, long amount) {
        tell(new TicketPaymentSucceeded(payment, here.orgId(), event, amount, "eur", RECEIPT, Instant.now()), 1);
    }

    void paidBack(TicketRefundDue due) {
        tell(
                new TicketPaymentRefunded(
                        due.paymentId(), here.orgId(), event, due.refundId(), due.amount(), "eur", Instant.now()),
                2);
    }

    void tell(TicketPaymentEvent told, long sequence) {
        UUID id = streams.publish(told, sequence);
        await().alias("that it was heard")
                .atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select exists (select from inbox where event_id = ?)")
                        .param(id)
                        .query(Boolean.class)
                        .single());
    }

    /** The time to pay is over. */
    void lapse(UUID payment) {
        jdbc.sql("update rsvp set pay_until = now() - interval '1 second' where purchase_id = ?")
                .param(payment)
                .update();
    }

    TicketRefundDue awaitRefund(UUID payment) {
        return streams.await(TicketRefundDue.class, due -> due.paymentId().equals(payment))
                .payload();
    }

    List<TicketRefundDue> refunds(UUID payment) {
        return streams.soFar(TicketRefundDue.class, due -> due.paymentId().equals(payment)).stream()
                .map(received -> received.payload())
                .toList();
    }

    /** @param status {@code none} where there is no answer */
    void awaitStatus(UserSummary user, String status) {
        await().alias(status)
                .atMost(Duration.ofSeconds(30))
                .until(() -> status(user).equals(status));
    }

    String status(UserSummary user) {
        JsonNode answer = here.read(event, user).get("myRsvp");
        return answer.isNull() ? "none" : answer.get("status").asString();
    }

    int count(String which) {
        return here.read(event, here.admin()).get(which).asInt();
    }

    Answer ticket(UserSummary user) {
        return here.api().as(user).get(Gathering.path(event) + "/ticket");
    }

    Answer withdraw(UserSummary user) {
        return here.api().as(user).delete(Gathering.path(event) + "/rsvp");
    }
}
