package io.parley.billing.invoice;

import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One invoice. Amounts are in the minor unit of the currency.
 *
 * @param id Stripe's
 * @param number null for a draft
 * @param status {@code draft}, {@code open}, {@code paid}, {@code void} or {@code uncollectible}
 * @param total with discounts and tax
 * @param amountDue what of it has to be paid, after the customer's credit
 * @param attempts how often a payment was tried
 * @param periodStart from when it is paid for: the line that lasts longest says so
 * @param pageUrl where it can be read and paid; null for a draft
 */
record InvoiceView(
        String id,
        @Nullable String number,
        String status,
        String currency,
        long subtotal,
        long total,
        long amountDue,
        long amountPaid,
        int attempts,
        Instant periodStart,
        Instant periodEnd,
        Instant createdAt,
        @Nullable Instant paidAt,
        @Nullable String pageUrl,
        @Nullable String pdfUrl) {

    static InvoiceView of(ResultSet row) throws SQLException {
        return new InvoiceView(
                row.getString("id"),
                Columns.textOrNull(row, "number"),
                row.getString("status"),
                row.getString("currency"),
                row.getLong("subtotal"),
                row.getLong("total"),
                row.getLong("amount_due"),
                row.getLong("amount_paid"),
                row.getInt("attempts"),
                Columns.instant(row, "period_start"),
                Columns.instant(row, "period_end"),
                Columns.instant(row, "created_at"),
                Columns.instantOrNull(row, "paid_at"),
                Columns.textOrNull(row, "page_url"),
                Columns.textOrNull(row, "pdf_url"));
    }
}
