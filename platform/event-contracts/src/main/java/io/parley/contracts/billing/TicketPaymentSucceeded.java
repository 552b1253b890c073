package io.parley.contracts.billing;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tickets were paid, {@code amount} in the minor unit of the currency.
 *
 * @param receiptUrl a page of Stripe for whoever paid
 */
@EventType("billing.ticket-payment-succeeded.v1")
public record TicketPaymentSucceeded(
        UUID paymentId,
        UUID orgId,
        UUID eventId,
        long amount,
        String currency,
        @Nullable String receiptUrl,
        Instant paidAt)
        implements TicketPaymentEvent {}
