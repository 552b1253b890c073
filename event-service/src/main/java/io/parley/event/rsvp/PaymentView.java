package io.parley.event.rsvp;

import io.parley.web.sql.Columns;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is still to be paid for places that are held.
 *
 * @param url a page of Stripe; null for those who waited, until they answer {@code going} again
 * @param expiresAt until when the places are held
 * @param amount for the whole party, in the minor unit of the currency
 */
public record PaymentView(@Nullable URI url, Instant expiresAt, long amount, String currency) {

    /** For a query that has the answer as {@code r}. */
    static final String COLUMNS = """
            r.pay_until, %s as pay_url, %s as pay_amount, %s as pay_currency""".formatted(of("url"), of("places * unit_amount"), of("currency"));

    static @Nullable PaymentView of(ResultSet row) throws SQLException {
        Instant until = Columns.instantOrNull(row, "pay_until");
        if (until == null) return null;
        String url = Columns.textOrNull(row, "pay_url");
        return new PaymentView(
                url == null ? null : URI.create(url), until, row.getLong("pay_amount"), row.getString("pay_currency"));
    }

    private static String of(String column) {
        return "case when r.pay_until is not null then (select " + column
                + " from ticket_purchase where id = r.purchase_id) end";
    }
}
