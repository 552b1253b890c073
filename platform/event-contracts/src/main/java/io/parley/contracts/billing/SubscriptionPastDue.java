package io.parley.contracts.billing;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/** A payment failed at {@code since}; without another one grace begins at {@code graceStartsAt}. */
@EventType("billing.subscription-past-due.v1")
public record SubscriptionPastDue(UUID orgId, Entitlement entitlement, Instant since, Instant graceStartsAt)
        implements SubscriptionEvent {}
