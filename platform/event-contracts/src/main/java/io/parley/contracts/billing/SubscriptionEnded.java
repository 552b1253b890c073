package io.parley.contracts.billing;

import io.parley.contracts.EventType;
import java.util.UUID;

/** The plan of an organization was canceled and its time is over: nothing may be written. */
@EventType("billing.subscription-ended.v1")
public record SubscriptionEnded(UUID orgId, Entitlement entitlement) implements SubscriptionEvent {}
