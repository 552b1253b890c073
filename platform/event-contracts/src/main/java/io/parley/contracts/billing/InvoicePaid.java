package io.parley.contracts.billing;

import io.parley.contracts.EventType;
import java.util.UUID;

/** An invoice was paid, {@code amount} in the minor unit of the currency. */
@EventType("billing.invoice-paid.v1")
public record InvoicePaid(UUID orgId, String invoiceId, long amount, String currency) implements SubscriptionEvent {}
