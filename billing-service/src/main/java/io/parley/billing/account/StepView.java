package io.parley.billing.account;

import io.parley.billing.plan.Interval;
import io.parley.security.tier.Tier;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that became of an account.
 *
 * @param what the type of the event that told of it, such as {@code billing.grace-started.v1}
 * @param interval how often it was paid from then on; null where nothing was
 * @param paidSeats how many seats were paid from then on; null where the plan didn't bill by the seat
 */
record StepView(
        Instant at,
        String what,
        AccountStatus status,
        Tier tier,
        @Nullable Interval interval,
        @Nullable Integer paidSeats) {}
