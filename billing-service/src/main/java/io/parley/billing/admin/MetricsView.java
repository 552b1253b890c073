package io.parley.billing.admin;

import io.parley.security.tier.Tier;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Revenue. All amounts are in the minor unit of the currency.
 *
 * @param months in the order of time
 */
record MetricsView(String currency, List<Month> months) implements CsvTable {

    /**
     * One month, UTC.
     *
     * @param opening what recurred in a month when it began
     * @param fresh what came from organizations that never paid before
     * @param expansion what came from bigger plans
     * @param contraction what went by smaller plans; 0 or less
     * @param churn what went by those who stopped paying; 0 or less
     * @param reactivation what came from organizations that had stopped paying
     * @param closing what recurred when it ended, equal to the sum of all of these
     * @param closingByTier the same, by tier
     * @param invoiced what was paid by invoices in the month
     * @param trialsStarted how many organizations began
     * @param trialsConverted how many of those have paid since
     * @param failedPayments how many times a payment went missing
     */
    record Month(
            YearMonth month,
            long opening,
            long fresh,
            long expansion,
            long contraction,
            long churn,
            long reactivation,
            long closing,
            Map<Tier, Long> closingByTier,
            long invoiced,
            int trialsStarted,
            int trialsConverted,
            int failedPayments) {}

    @Override
    public List<List<@Nullable Object>> csv() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(List.of(
                "month",
                "opening",
                "fresh",
                "expansion",
                "contraction",
                "churn",
                "reactivation",
                "closing",
                "invoiced",
                "trialsStarted",
                "trialsConverted",
                "failedPayments"));
        months.forEach(month -> rows.add(List.of(
                month.month(),
                month.opening(),
                month.fresh(),
                month.expansion(),
                month.contraction(),
                month.churn(),
                month.reactivation(),
                month.closing(),
                month.invoiced(),
                month.trialsStarted(),
                month.trialsConverted(),
                month.failedPayments())));
        return rows;
    }
}
