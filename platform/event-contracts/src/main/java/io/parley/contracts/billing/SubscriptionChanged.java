package io.parley.contracts.billing;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The plan of an organization, how many seats of it are paid, or when it ends, is now this.
 *
 * @param paidSeats null where the plan doesn't bill by the seat
 */
@EventType("billing.subscription-changed.v1")
public record SubscriptionChanged(
        UUID orgId,
        Entitlement entitlement,
        @Nullable String period,
        @Nullable Instant currentPeriodEnd,
        boolean cancelAtPeriodEnd,
        @Nullable Integer paidSeats)
        implements SubscriptionEvent {}
