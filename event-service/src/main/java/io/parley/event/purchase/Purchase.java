package io.parley.event.purchase;

import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One party's payment for its places.
 *
 * @param occurrence the original start
 * @param places people, guests included
 * @param unitAmount for one of them, in the minor unit of the currency
 * @param url where it is paid; null until somebody wanted to know
 * @param refunded how much of it went back, or is on its way
 */
public record Purchase(
        UUID id,
        UUID orgId,
        UUID eventId,
        UUID occurrenceId,
        Instant occurrence,
        UUID userId,
        String title,
        int places,
        long unitAmount,
        String currency,
        State state,
        @Nullable String url,
        long refunded) {

    /** What became of it. */
    public enum State {
        OPEN,
        /** It was not paid while places were held. */
        ENDED,
        PAID
    }

    static Purchase of(ResultSet row) throws SQLException {
        return new Purchase(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "org_id"),
                Columns.uuid(row, "event_id"),
                Columns.uuid(row, "occurrence_id"),
                Columns.instant(row, "occurrence"),
                Columns.uuid(row, "user_id"),
                row.getString("title"),
                row.getInt("places"),
                row.getLong("unit_amount"),
                row.getString("currency"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Columns.textOrNull(row, "url"),
                row.getLong("refunded"));
    }

    /** For the whole party. */
    public long amount() {
        return places * unitAmount;
    }

    long left() {
        return amount() - refunded;
    }
}
