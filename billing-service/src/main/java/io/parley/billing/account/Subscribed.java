package io.parley.billing.account;

import io.parley.billing.plan.Interval;
import io.parley.security.tier.Tier;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as Stripe has it.
 *
 * @param paidSeats null where the price is for all seats together
 * @param monthlyAmount in the minor unit of the currency
 * @param pastDueSince when the invoice became due that isn't paid; null while everything is paid
 * @param endedAt null while it goes on
 */
public record Subscribed(
        String id,
        Tier tier,
        Interval interval,
        int memberLimit,
        @Nullable PaidSeats paidSeats,
        long monthlyAmount,
        Instant periodEndsAt,
        boolean cancelAtPeriodEnd,
        @Nullable Instant pastDueSince,
        @Nullable Instant endedAt,
        @Nullable PaymentMethod paymentMethod) {}
