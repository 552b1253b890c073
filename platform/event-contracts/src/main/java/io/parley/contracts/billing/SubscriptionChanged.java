package io.parley.contracts.billing;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plan of an organization, or when it ends, is now this. */
@EventType("billing.subscription-changed.v1")
public record SubscriptionChanged(
        UUID orgId,
        Entitlement entitlement,
        @Nullable String period,
        @Nullable Instant currentPeriodEnd,
        boolean cancelAtPeriodEnd)
        implements SubscriptionEvent {}
