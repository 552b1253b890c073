package io.parley.event.rsvp;

import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's answer to an occurrence.
 *
 * @param passedOver whether somebody behind it on the waitlist was served first
 * @param purchaseId of what was paid, or is to be paid; null where nothing is
 * @param payUntil until when places are held; null unless the status is {@code held}
 */
record Rsvp(
        UUID userId,
        RsvpStatus status,
        int guests,
        boolean passedOver,
        @Nullable UUID purchaseId,
        @Nullable Instant payUntil) {

    static Rsvp of(ResultSet row) throws SQLException {
        return new Rsvp(
                Columns.uuid(row, "user_id"),
                RsvpStatus.ofWire(row.getString("status")),
                row.getInt("guests"),
                row.getBoolean("passed_over"),
                Columns.uuidOrNull(row, "purchase_id"),
                Columns.instantOrNull(row, "pay_until"));
    }

    /** How many places it takes: a party keeps together. */
    int places() {
        return 1 + guests;
    }
}
