package io.parley.event.ticket;

import io.parley.event.EventProblem;
import io.parley.event.occurrence.Occurrence;
import io.parley.web.problem.Problem;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ticket of one who is going. */
record Ticket(
        UUID orgId,
        String title,
        Occurrence occurrence,
        boolean cancelled,
        UUID userId,
        int guests,
        @Nullable Instant checkedInAt,
        TicketView.@Nullable TicketReceipt payment) {

    /** With parameters {@code event}, {@code occurrence} and {@code user}. */
    static final String SELECT = "select e.org_id, e.title, e.cancelled_at, r.user_id, r.guests, c.checked_in_at, "
            + "p.places * p.unit_amount as paid, p.currency, p.refunded, p.paid_at, p.receipt_url, "
            + Occurrence.COLUMNS + """
             from occurrence o
             join event e on e.id = o.event_id
             join rsvp r on r.occurrence_id = o.id and r.status = 'going'
             left join ticket_purchase p on p.id = r.purchase_id
             left join check_in c on c.occurrence_id = o.id and c.user_id = r.user_id
            where o.event_id = :event and o.id = :occurrence and r.user_id = :user""";

    static Ticket of(ResultSet row) throws SQLException {
        return new Ticket(
                Columns.uuid(row, "org_id"),
                row.getString("title"),
                Occurrence.of(row),
                Columns.instantOrNull(row, "cancelled_at") != null,
                Columns.uuid(row, "user_id"),
                row.getInt("guests"),
                Columns.instantOrNull(row, "checked_in_at"),
                receipt(row));
    }

    private static TicketView.@Nullable TicketReceipt receipt(ResultSet row) throws SQLException {
        Instant paidAt = Columns.instantOrNull(row, "paid_at");
        if (paidAt == null) return null;
        return new TicketView.TicketReceipt(
                row.getLong("paid"),
                row.getString("currency"),
                row.getLong("refunded"),
                paidAt,
                Columns.textOrNull(row, "receipt_url"));
    }

    /**
     * Passes unless the event, or this occurrence, was cancelled.
     *
     * @throws Problem {@code event-cancelled}
     */
    Ticket requireGood() {
        if (cancelled || occurrence.isCancelled()) throw EventProblem.EVENT_CANCELLED.exception();
        return this;
    }

    TicketView view(String code) {
        return new TicketView(
                occurrence.eventId(),
                occurrence.details() == null ? title : occurrence.details().title(),
                occurrence.originalAt(),
                occurrence.startsAt(),
                guests,
                code,
                QrCode.svg(code),
                checkedInAt,
                payment);
    }
}
