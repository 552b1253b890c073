package io.parley.billing.ticket;

import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.net.RequestOptions;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import io.parley.billing.stripe.Stripe;
import io.parley.contracts.billing.TicketPaymentRefunded;
import io.parley.contracts.event.TicketRefundDue;
import io.parley.messaging.Outbox;
import io.parley.web.sql.Columns;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives money back, each time once, and takes note of what staff gave back at Stripe. Whoever calls holds the payment's row. */
@Component
class TicketRefunds {

    private static final String OURS = "ticket_refund";
    private static final long MOST = 100;

    private static final String ADD = """
            insert into ticket_refund (id, payment_id, amount, reason, created_at, due_at)
            values (:id, :payment, :amount, :reason, :now, :now) on conflict (id) do nothing""";

    private static final String FOUND = """
            insert into ticket_refund (id, payment_id, amount, reason, stripe_id, created_at, done_at)
            values (:id, :payment, :amount, 'by-staff', :stripe, :at, :at) on conflict do nothing""";

    private static final String NEXT = """
            select r.id, r.payment_id, r.amount from ticket_refund r
             where r.due_at <= :now order by r.due_at limit 1 for update skip locked""";

    private static final String DONE = """
            update ticket_refund set done_at = :at, due_at = null, stripe_id = :stripe, amount = :amount where id = :id""";

    private static final String POSTPONE = """
            update ticket_refund set attempts = attempts + 1,
                due_at = cast(:now as timestamptz) + least(interval '2 seconds' * power(2, least(attempts, 20)), interval '1 hour')
             where id = :id""";

    private final JdbcClient jdbc;
    private final TicketPayments payments;
    private final Stripe stripe;
    private final Outbox outbox;
    private final Clock clock;

    TicketRefunds(JdbcClient jdbc, TicketPayments payments, Stripe stripe, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.payments = payments;
        this.stripe = stripe;
        this.outbox = outbox;
        this.clock = clock;
    }

    void add(TicketRefundDue due) {
        jdbc.sql(ADD)
                .param("id", due.refundId())
                .param("payment", due.paymentId())
                .param("amount", due.amount())
                .param("reason", due.reason())
                .param("now", Columns.at(clock.instant()))
                .update();
    }

    /** The next that has to go back, locked. */
    Optional<Due> lockNext() {
        return jdbc.sql(NEXT)
                .param("now", Columns.at(clock.instant()))
                .query(Due.class)
                .optional();
    }

    /** Has it wait, longer each time, up to an hour. */
    void postpone(UUID id) {
        jdbc.sql(POSTPONE)
                .param("id", id)
                .param("now", Columns.at(clock.instant()))
                .update();
    }

    /** Gives it back at Stripe, unless a call of before did; never more than is left of the payment. */
    void giveBack(Due due) {
        TicketPayment payment = payments.lock(due.paymentId()).orElseThrow();
        String intent = payments.intentOf(payment.id()).orElseThrow();
        Refund refund = made(intent).stream()
                .filter(one -> due.id().toString().equals(one.getMetadata().get(OURS)))
                .findFirst()
                .or(() -> make(due, intent))
                .orElse(null);
        Instant now = clock.instant();
        jdbc.sql(DONE)
                .param("id", due.id())
                .param("at", Columns.at(now))
                .param("stripe", refund == null ? null : refund.getId(), Types.VARCHAR)
                .param("amount", refund == null ? 0 : refund.getAmount())
                .update();
        if (refund != null) tell(payment, due.id(), refund.getAmount(), now);
    }

    /** Takes note of what was given back by somebody else. */
    void read(TicketPayment payment, String intent) {
        for (Refund refund : made(intent)) {
            if (refund.getMetadata().containsKey(OURS)) continue;
            UUID id = UUID.nameUUIDFromBytes(refund.getId().getBytes(StandardCharsets.UTF_8));
            Instant at = Instant.ofEpochSecond(refund.getCreated());
            boolean fresh = jdbc.sql(FOUND)
                            .param("id", id)
                            .param("payment", payment.id())
                            .param("amount", refund.getAmount())
                            .param("stripe", refund.getId())
                            .param("at", Columns.at(at))
                            .update()
                    == 1;
            if (fresh) tell(payment, id, refund.getAmount(), at);
        }
    }

    private List<Refund> made(String intent) {
        RefundListParams params = RefundListParams.builder()
                .setPaymentIntent(intent)
                .setLimit(MOST)
                .build();
        return stripe.call(client -> client.v1().refunds().list(params)).getData();
    }

    /** Empty if nothing is left. */
    private Optional<Refund> make(Due due, String intent) {
        PaymentIntent paid = stripe.call(client -> client.v1().paymentIntents().retrieve(intent));
        Charge charge = stripe.call(client -> client.v1().charges().retrieve(paid.getLatestCharge()));
        long amount = Math.min(due.amount(), charge.getAmountCaptured() - charge.getAmountRefunded());
        if (amount <= 0) return Optional.empty();
        RefundCreateParams params = RefundCreateParams.builder()
                .setPaymentIntent(intent)
                .setAmount(amount)
                .setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER)
                .putMetadata(OURS, due.id().toString())
                .build();
        RequestOptions once = RequestOptions.builder()
                .setIdempotencyKey("ticket-refund-%s-%d".formatted(due.id(), amount))
                .build();
        return Optional.of(stripe.call(client -> client.v1().refunds().create(params, once)));
    }

    private void tell(TicketPayment payment, UUID refundId, long amount, Instant at) {
        TicketPaymentRefunded refunded = new TicketPaymentRefunded(
                payment.id(),
                payment.order().orgId(),
                payment.order().eventId(),
                refundId,
                amount,
                payment.order().currency(),
                at);
        outbox.append(refunded, null);
    }

    record Due(UUID id, UUID paymentId, long amount) {}
}
