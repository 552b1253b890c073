package io.parley.contracts.billing;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/** A payment has been missing for a week; nothing may be written after {@code endsAt}. */
@EventType("billing.grace-started.v1")
public record GraceStarted(UUID orgId, Entitlement entitlement, Instant endsAt) implements SubscriptionEvent {}
