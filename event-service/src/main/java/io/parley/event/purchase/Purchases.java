package io.parley.event.purchase;

import io.parley.contracts.billing.TicketPaymentSucceeded;
import io.parley.contracts.event.TicketHoldEnded;
import io.parley.event.occurrence.Occurrence;
import io.parley.messaging.Ids;
import io.parley.messaging.Outbox;
import io.parley.web.sql.Columns;
import java.net.URI;
import java.sql.Types;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Keeps what parties pay for. Whoever opens or ends a purchase holds its event's row. */
@Component
public class Purchases {

    private static final String ADD = """
            insert into ticket_purchase (id, org_id, event_id, occurrence_id, occurrence, user_id, title, places,
                                         unit_amount, currency, created_at)
            values (:id, :org, :event, :occurrence, :original, :user, :title, :places, :amount, :currency, :now)""";

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    Purchases(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Begins one, which is to be paid at the price of now. */
    public UUID open(UUID orgId, Occurrence occurrence, String title, UUID userId, int places, TicketPrice price) {
        UUID id = Ids.next();
        at(ADD, id)
                .param("org", orgId)
                .param("event", occurrence.eventId())
                .param("occurrence", occurrence.id())
                .param("original", Columns.at(occurrence.originalAt()))
                .param("user", userId)
                .param("title", title)
                .param("places", places)
                .param("amount", price.amount())
                .param("currency", price.currency())
                .param("now", Columns.at(clock.instant()))
                .update();
        return id;
    }

    public Optional<Purchase> find(UUID id) {
        return one("select * from ticket_purchase where id = :id", id);
    }

    /** The purchase, which nobody else changes until the transaction ends. */
    public Optional<Purchase> lock(UUID id) {
        return one("select * from ticket_purchase where id = :id for no key update", id);
    }

    /** Ends one that was not paid, and has its page closed. */
    public void end(UUID id) {
        boolean ended = at("update ticket_purchase set state = 'ended' where id = :id and state = 'open'", id)
                        .update()
                == 1;
        if (!ended) return;
        Purchase purchase = find(id).orElseThrow();
        outbox.append(new TicketHoldEnded(purchase.eventId(), purchase.orgId(), id), purchase.userId());
    }

    public void payAt(UUID id, URI page) {
        at("update ticket_purchase set url = :url where id = :id", id)
                .param("url", page.toString())
                .update();
    }

    public void paid(UUID id, TicketPaymentSucceeded payment) {
        at("update ticket_purchase set state = 'paid', paid_at = :at, receipt_url = :receipt where id = :id", id)
                .param("at", Columns.at(payment.paidAt()))
                .param("receipt", payment.receiptUrl(), Types.VARCHAR)
                .update();
    }

    private Optional<Purchase> one(String sql, UUID id) {
        return at(sql, id).query((row, _) -> Purchase.of(row)).optional();
    }

    private StatementSpec at(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id);
    }
}
