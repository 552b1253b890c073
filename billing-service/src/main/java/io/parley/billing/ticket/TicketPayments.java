package io.parley.billing.ticket;

import io.parley.web.sql.Columns;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Keeps what people pay for places at events. */
@Component
class TicketPayments {

    private static final String PUT = """
            insert into ticket_payment (id, org_id, event_id, occurrence, user_id, title, quantity, unit_amount, currency,
                                        session_id, session_number, url, created_at)
            values (:id, :org, :event, :occurrence, :user, :title, :quantity, :amount, :currency, :session, :number, :url, :now)
            on conflict (id) do update
               set session_id = excluded.session_id, session_number = excluded.session_number, url = excluded.url""";

    private static final String PAID = """
            update ticket_payment
               set state = 'paid', intent_id = :intent, paid_at = :at, receipt_url = :receipt, close_at = null
             where id = :id""";

    private static final String POSTPONE = """
            update ticket_payment set attempts = attempts + 1,
                close_at = cast(:now as timestamptz) + least(interval '2 seconds' * power(2, least(attempts, 20)), interval '1 hour')
             where id = :id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    TicketPayments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The payment, which nobody else changes until the transaction ends. */
    Optional<TicketPayment> lock(UUID id) {
        return at("select * from ticket_payment where id = :id for update", id)
                .query((row, _) -> TicketPayment.of(row))
                .optional();
    }

    /** Stores one with its page, or another page for it. */
    void put(TicketPayment payment) {
        TicketOrder order = payment.order();
        at(PUT, payment.id())
                .param("org", order.orgId())
                .param("event", order.eventId())
                .param("occurrence", Columns.at(order.occurrence()))
                .param("user", payment.userId())
                .param("title", order.title())
                .param("quantity", order.quantity())
                .param("amount", order.unitAmount())
                .param("currency", order.currency())
                .param("session", payment.sessionId())
                .param("number", payment.sessionNumber())
                .param("url", payment.url())
                .param("now", Columns.at(clock.instant()))
                .update();
    }

    void paid(UUID id, String intentId, Instant paidAt, @Nullable String receiptUrl) {
        at(PAID, id)
                .param("intent", intentId)
                .param("at", Columns.at(paidAt))
                .param("receipt", receiptUrl, Types.VARCHAR)
                .update();
    }

    void closed(UUID id) {
        at("update ticket_payment set state = 'closed', close_at = null where id = :id and state = 'open'", id)
                .update();
    }

    /** Has the page closed, if it is still open. */
    void close(UUID id) {
        at("update ticket_payment set close_at = :now where id = :id and state = 'open' and close_at is null", id)
                .param("now", Columns.at(clock.instant()))
                .update();
    }

    /** The next whose page has to be closed, locked. */
    Optional<TicketPayment> lockToClose() {
        return jdbc.sql("select * from ticket_payment where close_at <= :now order by close_at limit 1"
                        + " for update skip locked")
                .param("now", Columns.at(clock.instant()))
                .query((row, _) -> TicketPayment.of(row))
                .optional();
    }

    /** Has it wait to be closed, longer each time, up to an hour. */
    void postpone(UUID id) {
        at(POSTPONE, id).param("now", Columns.at(clock.instant())).update();
    }

    Optional<UUID> ofSession(String sessionId) {
        return id("select id from ticket_payment where session_id = :key", sessionId);
    }

    Optional<UUID> ofIntent(String intentId) {
        return id("select id from ticket_payment where intent_id = :key", intentId);
    }

    /** Those that may have been paid without our having heard of it, the oldest first. */
    List<UUID> open() {
        return jdbc.sql("select id from ticket_payment where state = 'open' order by created_at")
                .query(UUID.class)
                .list();
    }

    /** What Stripe knows it by once it is paid. */
    Optional<String> intentOf(UUID id) {
        return at("select intent_id from ticket_payment where id = :id and intent_id is not null", id)
                .query(String.class)
                .optional();
    }

    private Optional<UUID> id(String sql, String key) {
        return jdbc.sql(sql).param("key", key).query(UUID.class).optional();
    }

    private StatementSpec at(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id);
    }
}
