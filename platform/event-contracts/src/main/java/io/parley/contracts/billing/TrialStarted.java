package io.parley.contracts.billing;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/** An organization may be tried out, until it ends. */
@EventType("billing.trial-started.v1")
public record TrialStarted(UUID orgId, Entitlement entitlement, Instant endsAt) implements SubscriptionEvent {}
