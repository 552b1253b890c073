package io.parley.billing.invoice;

import com.stripe.model.Invoice;
import com.stripe.model.InvoiceLineItem;
import com.stripe.model.InvoiceLineItemCollection;
import io.parley.contracts.billing.InvoiceFailed;
import io.parley.contracts.billing.InvoicePaid;
import io.parley.messaging.Outbox;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.sql.Columns;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps Stripe's invoices, and tells when one was paid or could not be. */
@Component
public class Invoices {

    private static final String TAKE = """
            insert into invoice (id, org_id, number, status, reason, currency, subtotal, total, amount_due, amount_paid,
                                 attempts, period_start, period_end, created_at, paid_at, page_url, pdf_url)
            values (:id, :org, :number, :status, :reason, :currency, :subtotal, :total, :due, :paid,
                    :attempts, :start, :end, :created, :paidAt, :page, :pdf)
            on conflict (id) do update
            set number = excluded.number, status = excluded.status, subtotal = excluded.subtotal, total = excluded.total,
                amount_due = excluded.amount_due, amount_paid = excluded.amount_paid, attempts = excluded.attempts,
                period_start = excluded.period_start, period_end = excluded.period_end, paid_at = excluded.paid_at, page_url = excluded.page_url, pdf_url = excluded.pdf_url""";

    private static final String LIST = """
            select * from invoice where org_id = :org
              and (cast(:before as timestamptz) is null or (created_at, id) < (:before, :beforeId))
            order by created_at desc, id desc limit :limit""";

    private final JdbcClient jdbc;
    private final Outbox outbox;

    Invoices(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    /** Takes over what Stripe has, under the lock of the account. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(UUID orgId, Invoice invoice) {
        Known before = find(invoice.getId()).orElse(Known.NOTHING);
        store(orgId, invoice);
        if (isPaid(invoice) && !before.status().equals("paid")) tellPaid(orgId, invoice);
        if (isOpen(invoice) && attempts(invoice) > before.attempts()) tellFailed(orgId, invoice);
    }

    Page<InvoiceView> list(UUID orgId, PageRequest page) {
        Optional<Cursor> cursor = page.after();
        List<InvoiceView> rows = jdbc.sql(LIST)
                .param("org", orgId)
                .param("before", cursor.map(c -> Columns.at(c.instant(0))).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("beforeId", cursor.map(c -> c.text(1)).orElse(null), Types.VARCHAR)
                .param("limit", page.rows())
                .query((row, _) -> InvoiceView.of(row))
                .list();
        return Page.of(rows, page, last -> Cursor.of(last.createdAt(), last.id()));
    }

    private Optional<Known> find(String id) {
        return jdbc.sql("select status, attempts from invoice where id = :id")
                .param("id", id)
                .query(Known.class)
                .optional();
    }

    private void store(UUID orgId, Invoice invoice) {
        Period period = Period.of(invoice);
        Long paidAt = invoice.getStatusTransitions() == null
                ? null
                : invoice.getStatusTransitions().getPaidAt();
        jdbc.sql(TAKE)
                .param("id", invoice.getId())
                .param("org", orgId)
                .param("number", invoice.getNumber(), Types.VARCHAR)
                .param("status", Objects.requireNonNullElse(invoice.getStatus(), "draft"))
                .param("reason", invoice.getBillingReason(), Types.VARCHAR)
                .param("currency", invoice.getCurrency())
                .param("subtotal", amount(invoice.getSubtotal()))
                .param("total", amount(invoice.getTotal()))
                .param("due", amount(invoice.getAmountDue()))
                .param("paid", amount(invoice.getAmountPaid()))
                .param("attempts", attempts(invoice))
                .param("start", at(period.start()))
                .param("end", at(period.end()))
                .param("created", at(invoice.getCreated()))
                .param("paidAt", paidAt == null ? null : at(paidAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("page", invoice.getHostedInvoiceUrl(), Types.VARCHAR)
                .param("pdf", invoice.getInvoicePdf(), Types.VARCHAR)
                .update();
    }

    private void tellPaid(UUID orgId, Invoice invoice) {
        outbox.append(
                new InvoicePaid(orgId, invoice.getId(), amount(invoice.getAmountPaid()), invoice.getCurrency()), null);
    }

    private void tellFailed(UUID orgId, Invoice invoice) {
        outbox.append(
                new InvoiceFailed(
                        orgId,
                        invoice.getId(),
                        amount(invoice.getAmountDue()),
                        invoice.getCurrency(),
                        attempts(invoice)),
                null);
    }

    private static boolean isPaid(Invoice invoice) {
        return "paid".equals(invoice.getStatus());
    }

    private static boolean isOpen(Invoice invoice) {
        return "open".equals(invoice.getStatus());
    }

    private static int attempts(Invoice invoice) {
        return invoice.getAttemptCount() == null ? 0 : invoice.getAttemptCount().intValue();
    }

    private static long amount(@Nullable Long amount) {
        return amount == null ? 0 : amount;
    }

    private static OffsetDateTime at(long seconds) {
        return Columns.at(Instant.ofEpochSecond(seconds));
    }

    /** What is paid for. An invoice's own period is only the one in which things were added to it. */
    private record Period(long start, long end) {

        static Period of(Invoice invoice) {
            return Optional.ofNullable(invoice.getLines()).map(InvoiceLineItemCollection::getData).stream()
                    .flatMap(List::stream)
                    .map(InvoiceLineItem::getPeriod)
                    .max(Comparator.comparing(InvoiceLineItem.Period::getEnd)
                            .thenComparing(Comparator.comparing(InvoiceLineItem.Period::getStart)
                                    .reversed()))
                    .map(line -> new Period(line.getStart(), line.getEnd()))
                    .orElseGet(() -> new Period(invoice.getPeriodStart(), invoice.getPeriodEnd()));
        }
    }

    private record Known(String status, int attempts) {

        static final Known NOTHING = new Known("", 0);
    }
}
