package io.parley.contracts.billing;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organization has a plan and everything that belongs to it; {@code period} is {@code month} or {@code year}, null where nothing is paid. */
@EventType("billing.subscription-activated.v1")
public record SubscriptionActivated(
        UUID orgId,
        Entitlement entitlement,
        @Nullable String period,
        @Nullable Instant currentPeriodEnd) implements SubscriptionEvent {}
