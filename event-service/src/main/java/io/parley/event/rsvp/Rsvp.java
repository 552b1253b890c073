package io.parley.event.rsvp;

import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * One person's answer to an occurrence.
 *
 * @param passedOver whether somebody behind it on the waitlist was served first
 */
record Rsvp(UUID userId, RsvpStatus status, int guests, boolean passedOver) {

    static Rsvp of(ResultSet row) throws SQLException {
        return new Rsvp(
                Columns.uuid(row, "user_id"),
                RsvpStatus.ofWire(row.getString("status")),
                row.getInt("guests"),
                row.getBoolean("passed_over"));
    }

    /** How many places it takes: a party keeps together. */
    int places() {
        return 1 + guests;
    }
}
