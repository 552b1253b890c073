package io.parley.billing.ticket;

import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * What somebody pays for places.
 *
 * @param sessionId the page at Stripe where it is paid
 * @param sessionNumber how many pages there were before it
 * @param state {@code open}, {@code closed} once the places are no longer held, or {@code paid}
 */
record TicketPayment(
        UUID id, UUID userId, TicketOrder order, String sessionId, int sessionNumber, String url, String state) {

    static final String PAID = "paid";
    static final String OPEN = "open";

    static TicketPayment of(ResultSet row) throws SQLException {
        TicketOrder order = new TicketOrder(
                Columns.uuid(row, "org_id"),
                Columns.uuid(row, "event_id"),
                Columns.instant(row, "occurrence"),
                row.getString("title"),
                row.getInt("quantity"),
                row.getLong("unit_amount"),
                row.getString("currency"));
        return new TicketPayment(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "user_id"),
                order,
                row.getString("session_id"),
                row.getInt("session_number"),
                row.getString("url"),
                row.getString("state"));
    }

    boolean isPaid() {
        return PAID.equals(state);
    }

    /** For reconciliations. */
    String summary() {
        return "ticket %s %s".formatted(id, state);
    }
}
