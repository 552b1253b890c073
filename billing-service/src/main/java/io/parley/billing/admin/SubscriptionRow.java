package io.parley.billing.admin;

import io.parley.billing.account.AccountStatus;
import io.parley.billing.plan.Interval;
import io.parley.security.tier.Tier;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one organization has.
 *
 * @param monthlyAmount what it brings in a month, in the minor unit of the currency; a twelfth of what a year costs
 * @param seatsUsed how many seats are taken now
 * @param customerId Stripe's; null where nothing was ever paid
 */
record SubscriptionRow(
        UUID orgId,
        String name,
        String slug,
        Tier tier,
        @Nullable Interval interval,
        AccountStatus status,
        long monthlyAmount,
        int seatsUsed,
        @Nullable Integer seatLimit,
        Instant openedAt,
        Instant trialEndsAt,
        @Nullable Instant currentPeriodEnd,
        @Nullable Instant pastDueSince,
        @Nullable String customerId) {

    static SubscriptionRow of(ResultSet row) throws SQLException {
        String period = Columns.textOrNull(row, "period");
        return new SubscriptionRow(
                Columns.uuid(row, "org_id"),
                row.getString("name"),
                row.getString("slug"),
                Tier.ofWire(row.getString("tier")),
                period == null ? null : Interval.ofWire(period),
                AccountStatus.ofWire(row.getString("status")),
                row.getLong("monthly_amount"),
                row.getInt("seats_used"),
                row.getObject("member_limit", Integer.class),
                Columns.instant(row, "opened_at"),
                Columns.instant(row, "trial_ends_at"),
                Columns.instantOrNull(row, "period_ends_at"),
                Columns.instantOrNull(row, "past_due_since"),
                Columns.textOrNull(row, "customer_id"));
    }
}
