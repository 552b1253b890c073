package io.parley.contracts.billing;

import io.parley.contracts.EventType;
import java.util.UUID;

/** Nothing may be written until something is paid; {@code reason} is {@code trial-ended} or {@code unpaid}. */
@EventType("billing.organization-read-only.v1")
public record OrganizationReadOnly(UUID orgId, Entitlement entitlement, String reason) implements SubscriptionEvent {}
