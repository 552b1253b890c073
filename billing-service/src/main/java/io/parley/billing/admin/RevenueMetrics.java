package io.parley.billing.admin;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.parley.billing.account.AccountStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What recurs, and how many organizations are in which state; as each replica counts the same, dashboards take the greatest. */
@Component
class RevenueMetrics implements MeterBinder {

    private final JdbcClient jdbc;

    RevenueMetrics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("billing.recurring", this::recurring)
                .description("What organizations bring in a month, in the minor unit of the currency")
                .register(meters);
        for (AccountStatus status : AccountStatus.values())
            Gauge.builder("billing.organizations", () -> organizations(status))
                    .description("Organizations that are there, by status")
                    .tag("status", status.wire())
                    .register(meters);
    }

    private long recurring() {
        return number(
                jdbc.sql(
                        "select coalesce(sum(monthly_amount), 0) from account where status in ('active', 'past_due', 'grace')"));
    }

    private long organizations(AccountStatus status) {
        return number(jdbc.sql("select count(*) from account where archived_at is null and status = :status")
                .param("status", status.wire()));
    }

    private static long number(JdbcClient.StatementSpec query) {
        return query.query(Long.class).single();
    }
}
