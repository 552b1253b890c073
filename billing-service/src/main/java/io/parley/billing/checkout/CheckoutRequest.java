package io.parley.billing.checkout;

import io.parley.billing.plan.Interval;
import io.parley.security.tier.Tier;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is to be bought.
 *
 * @param coupon the id of a coupon at Stripe
 */
record CheckoutRequest(
        @NotNull Tier tier,
        @NotNull Interval interval,
        @Pattern(regexp = "[A-Za-z0-9_-]{1,64}") @Nullable String coupon) {}
