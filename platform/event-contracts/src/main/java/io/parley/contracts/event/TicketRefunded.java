package io.parley.contracts.event;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * Someone has money back that they had paid for tickets.
 *
 * @param occurrence the original start
 * @param amount in the minor unit of the currency
 * @param reason {@code cancelled}, {@code withdrawn}, {@code fewer-guests}, {@code no-place} where the payment came too late, or
 *     {@code by-staff}
 */
@EventType("event.ticket-refunded.v1")
public record TicketRefunded(
        UUID eventId,
        UUID orgId,
        String title,
        Instant occurrence,
        UUID userId,
        UUID paymentId,
        long amount,
        String currency,
        String reason)
        implements ScheduleEvent {}
