package io.parley.event.rsvp;

import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answered.
 *
 * @param guests whom they bring along, 0 to 50
 * @param payment what is to be paid; null unless the status is {@code held}
 * @param waitlistPosition 1 for the next party; null unless the status is {@code waitlisted}
 */
public record RsvpView(
        RsvpStatus status,
        int guests,
        @Nullable Integer waitlistPosition,
        @Nullable PaymentView payment) {

    /** For a query that has the answer as {@code r}. */
    public static final String COLUMNS = """
            r.status as rsvp_status, r.guests as rsvp_guests,
            case when r.queue is not null then (select count(*) from rsvp w
                where w.occurrence_id = r.occurrence_id and w.queue <= r.queue) end as waitlist_position,
            """ + PaymentView.COLUMNS;

    public static @Nullable RsvpView of(ResultSet row) throws SQLException {
        String status = Columns.textOrNull(row, "rsvp_status");
        if (status == null) return null;
        return new RsvpView(
                RsvpStatus.ofWire(status),
                row.getInt("rsvp_guests"),
                row.getObject("waitlist_position") == null ? null : row.getInt("waitlist_position"),
                PaymentView.of(row));
    }
}
