package io.parley.contracts.billing;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/** Money for tickets went back, {@code amount} in the minor unit of the currency; also what staff gave back at Stripe. */
@EventType("billing.ticket-payment-refunded.v1")
public record TicketPaymentRefunded(
        UUID paymentId, UUID orgId, UUID eventId, UUID refundId, long amount, String currency, Instant refundedAt)
        implements TicketPaymentEvent {}
