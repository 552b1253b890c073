package io.parley.contracts.billing;

import io.parley.contracts.EventType;
import java.util.UUID;

/** An invoice could not be paid, {@code amount} in the minor unit of the currency; {@code attempts} were made. */
@EventType("billing.invoice-failed.v1")
public record InvoiceFailed(UUID orgId, String invoiceId, long amount, String currency, int attempts)
        implements SubscriptionEvent {}
