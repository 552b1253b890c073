package io.parley.billing.account;

import io.parley.billing.plan.Interval;
import io.parley.billing.seat.SeatCount;
import io.parley.security.tier.Feature;
import io.parley.security.tier.Tier;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an organization has.
 *
 * @param interval how often it is paid; null where nothing is
 * @param paidSeats how many seats are paid; null where the plan doesn't bill by the seat
 * @param features what belongs to the tier
 * @param currentPeriodEnd until when it is paid; null where nothing is
 * @param cancelAtPeriodEnd whether it ends then
 * @param pastDueSince when a payment failed that is still missing
 * @param graceEndsAt from when nothing may be written unless that is paid; null while nothing is missing
 * @param paymentMethod the card that is charged; null where none is known
 */
public record AccountView(
        Tier tier,
        @Nullable Interval interval,
        AccountStatus status,
        SeatCount seats,
        @Nullable Integer paidSeats,
        Set<Feature> features,
        @Nullable Instant trialEndsAt,
        @Nullable Instant currentPeriodEnd,
        boolean cancelAtPeriodEnd,
        @Nullable Instant pastDueSince,
        @Nullable Instant graceEndsAt,
        @Nullable PaymentMethod paymentMethod) {}
