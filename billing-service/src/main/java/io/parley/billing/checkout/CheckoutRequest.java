package io.parley.billing.checkout;

import io.parley.billing.plan.Interval;
import io.parley.security.tier.Tier;
import io.parley.web.text.EmailAddress;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is to be bought.
 *
 * @param coupon the id of a coupon at Stripe
 * @param email where invoices go, and word of failed payments; Stripe asks for one where it is absent
 */
record CheckoutRequest(
        @NotNull Tier tier,
        @NotNull Interval interval,
        @Pattern(regexp = "[A-Za-z0-9_-]{1,64}") @Nullable String coupon,
        @EmailAddress @Nullable String email) {}
