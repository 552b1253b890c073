package io.parley.billing.change;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan would cost. All amounts are in the minor unit of the currency.
 *
 * @param lines what the sums are made of, in the order of the invoice
 * @param dueNow what is charged at once; 0 where it comes with the next invoice
 * @param nextInvoice what follows
 */
record ChangePreview(List<Line> lines, long dueNow, String currency, NextInvoice nextInvoice) {

    /**
     * One line of the invoice.
     *
     * @param amount less than 0 for what is given back
     * @param proration whether it is for a part of a period only
     */
    record Line(@Nullable String description, long amount, boolean proration, Instant periodStart, Instant periodEnd) {}

    /**
     * The invoice that comes next, if nothing changes before.
     *
     * @param amount what will be charged then
     */
    record NextInvoice(long amount, Instant at) {}
}
