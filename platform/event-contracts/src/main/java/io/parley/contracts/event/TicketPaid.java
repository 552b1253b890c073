package io.parley.contracts.event;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * Someone has paid for their party, and is going.
 *
 * @param occurrence the original start
 * @param places people, guests included
 * @param amount for all of them, in the minor unit of the currency
 */
@EventType("event.ticket-paid.v1")
public record TicketPaid(
        UUID eventId,
        UUID orgId,
        String title,
        Instant occurrence,
        UUID userId,
        UUID paymentId,
        int places,
        long amount,
        String currency)
        implements ScheduleEvent {}
