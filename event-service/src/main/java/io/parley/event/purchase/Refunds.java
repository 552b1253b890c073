package io.parley.event.purchase;

import io.parley.contracts.billing.TicketPaymentRefunded;
import io.parley.contracts.billing.TicketPaymentSucceeded;
import io.parley.contracts.event.TicketRefundDue;
import io.parley.contracts.event.TicketRefunded;
import io.parley.messaging.Ids;
import io.parley.messaging.Outbox;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Has money go back, never more than was paid, and tells people when it has. */
@Component
public class Refunds {

    // What was over when it was cancelled took place.
    private static final String OF_CANCELLED = """
            select p.* from ticket_purchase p join occurrence o on o.id = p.occurrence_id
             where o.id = any(:occurrences) and o.ends_at > :now and p.state = 'paid'
               and p.refunded < p.places * p.unit_amount order by p.id for no key update of p""";

    private static final String ASK = """
            insert into ticket_refund (id, purchase_id, amount, reason, asked_at)
            values (:id, :purchase, :amount, :reason, :now)""";

    // What nobody here asked for, staff gave back at Stripe.
    private static final String DONE = """
            insert into ticket_refund as r (id, purchase_id, amount, reason, asked_at, refunded_at)
            values (:id, :purchase, :amount, 'by-staff', :at, :at)
            on conflict (id) do update set refunded_at = :at where r.refunded_at is null
            returning reason""";

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    Refunds(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Gives all back that is left of a payment. */
    public void all(Purchase purchase, RefundReason reason) {
        some(purchase, purchase.left(), reason);
    }

    /** Gives back what these places cost. */
    public void places(Purchase purchase, int places, RefundReason reason) {
        some(purchase, Math.min(purchase.left(), places * purchase.unitAmount()), reason);
    }

    /** Gives everybody back what they paid for occurrences that are cancelled now, before they were over. */
    public void ofCancelled(Collection<UUID> occurrenceIds) {
        jdbc.sql(OF_CANCELLED)
                .param("occurrences", occurrenceIds.toArray(UUID[]::new))
                .param("now", Columns.at(clock.instant()))
                .query((row, _) -> Purchase.of(row))
                .list()
                .forEach(purchase -> all(purchase, RefundReason.CANCELLED));
    }

    /** Gives back what fits no purchase; the same however often it is asked for. */
    public void unknown(TicketPaymentSucceeded paid) {
        TicketRefundDue due = new TicketRefundDue(
                paid.eventId(),
                paid.orgId(),
                paid.paymentId(),
                paid.paymentId(),
                paid.amount(),
                paid.currency(),
                RefundReason.NO_PLACE.wire());
        outbox.append(due, null);
    }

    /** Takes note that money went back, and tells whose it is. */
    public void done(Purchase purchase, TicketPaymentRefunded back) {
        String reason = jdbc
                .sql(DONE)
                .param("id", back.refundId())
                .param("purchase", purchase.id())
                .param("amount", back.amount())
                .param("at", Columns.at(back.refundedAt()))
                .query(String.class)
                .list()
                .stream()
                .findFirst()
                .orElse(null);
        if (reason == null) return;
        if (reason.equals(RefundReason.BY_STAFF.wire())) count(purchase, Math.min(back.amount(), purchase.left()));
        TicketRefunded refunded = new TicketRefunded(
                purchase.eventId(),
                purchase.orgId(),
                purchase.title(),
                purchase.occurrence(),
                purchase.userId(),
                purchase.id(),
                back.amount(),
                back.currency(),
                reason);
        outbox.append(refunded, null);
    }

    private void some(Purchase purchase, long amount, RefundReason reason) {
        if (purchase.state() != Purchase.State.PAID || amount <= 0) return;
        UUID id = Ids.next();
        count(purchase, amount);
        at(ASK, id)
                .param("purchase", purchase.id())
                .param("amount", amount)
                .param("reason", reason.wire())
                .param("now", Columns.at(clock.instant()))
                .update();
        TicketRefundDue due = new TicketRefundDue(
                purchase.eventId(), purchase.orgId(), purchase.id(), id, amount, purchase.currency(), reason.wire());
        outbox.append(due, purchase.userId());
    }

    private void count(Purchase purchase, long amount) {
        at("update ticket_purchase set refunded = refunded + :amount where id = :id", purchase.id())
                .param("amount", amount)
                .update();
    }

    private StatementSpec at(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id);
    }
}
