package io.parley.billing.admin;

import io.parley.billing.admin.MetricsView.Month;
import io.parley.billing.plan.PlanProperties;
import io.parley.security.tier.Tier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts revenue from the history of accounts: whoever pays, or is still expected to, brings what the plan costs in a month. */
@Component
class RevenueQueries {

    private static final String STEPS = """
            with step as (
                select id, org_id, at, tier,
                       case when status in ('active', 'past_due', 'grace') then monthly_amount else 0 end as amount
                from account_step where at < :end)
            """;

    private static final String MOVEMENTS = STEPS + """
            , moved as (
                select at, amount, lag(amount, 1, 0::bigint) over own as before,
                       coalesce(max(amount) over (own rows between unbounded preceding and 1 preceding), 0) as ever
                from step window own as (partition by org_id order by at, id))
            select coalesce(sum(amount - before) filter (where before = 0 and ever = 0), 0) as fresh,
                   coalesce(sum(amount - before) filter (where before > 0 and amount > before), 0) as expansion,
                   coalesce(sum(amount - before) filter (where amount > 0 and amount < before), 0) as contraction,
                   coalesce(sum(amount - before) filter (where amount = 0), 0) as churn,
                   coalesce(sum(amount - before) filter (where before = 0 and ever > 0), 0) as reactivation
            from moved where at >= :start""";

    private static final String BY_TIER = STEPS + """
            select tier, sum(amount) as amount
            from (select distinct on (org_id) tier, amount from step order by org_id, at desc, id desc) last
            where amount > 0 group by tier""";

    private static final String COUNTS = """
            select coalesce((select sum(amount_paid) from invoice where paid_at >= :start and paid_at < :end), 0) as invoiced,
                   (select count(*) from account where opened_at >= :start and opened_at < :end) as started,
                   (select count(*) from account a where opened_at >= :start and opened_at < :end
                       and exists (select from account_step s where s.org_id = a.org_id and s.monthly_amount > 0)) as converted,
                   (select count(*) from account_step where at >= :start and at < :end
                       and what = 'billing.subscription-past-due.v1') as failed""";

    private final JdbcClient jdbc;
    private final PlanProperties plans;

    RevenueQueries(JdbcClient jdbc, PlanProperties plans) {
        this.jdbc = jdbc;
        this.plans = plans;
    }

    MetricsView of(MonthRange range) {
        List<Month> months = new ArrayList<>();
        long opening = sum(byTier(start(range.first())));
        for (YearMonth month : range.months()) {
            Month counted = count(month, opening);
            months.add(counted);
            opening = counted.closing();
        }
        return new MetricsView(plans.currency(), months);
    }

    private Month count(YearMonth month, long opening) {
        Map<Tier, Long> closing = byTier(start(month.plusMonths(1)));
        Movements moved = movements(month);
        return jdbc.sql(COUNTS)
                .param("start", start(month))
                .param("end", start(month.plusMonths(1)))
                .query((row, _) -> month(month, opening, moved, closing, row))
                .single();
    }

    private static Month month(YearMonth month, long opening, Movements moved, Map<Tier, Long> closing, ResultSet row)
            throws SQLException {
        return new Month(
                month,
                opening,
                moved.fresh(),
                moved.expansion(),
                moved.contraction(),
                moved.churn(),
                moved.reactivation(),
                sum(closing),
                closing,
                row.getLong("invoiced"),
                row.getInt("started"),
                row.getInt("converted"),
                row.getInt("failed"));
    }

    private Movements movements(YearMonth month) {
        return jdbc.sql(MOVEMENTS)
                .param("start", start(month))
                .param("end", start(month.plusMonths(1)))
                .query(Movements.class)
                .single();
    }

    private Map<Tier, Long> byTier(OffsetDateTime end) {
        Map<Tier, Long> amounts = new EnumMap<>(Tier.class);
        jdbc.sql(BY_TIER)
                .param("end", end)
                .query((row, _) -> Map.entry(Tier.ofWire(row.getString("tier")), row.getLong("amount")))
                .list()
                .forEach(tier -> amounts.put(tier.getKey(), tier.getValue()));
        return amounts;
    }

    private static long sum(Map<Tier, Long> amounts) {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static OffsetDateTime start(YearMonth month) {
        return month.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private record Movements(long fresh, long expansion, long contraction, long churn, long reactivation) {}
}
