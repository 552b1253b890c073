package io.parley.contracts.event;

import io.parley.contracts.EventType;
import java.util.UUID;

/**
 * So much of a payment has to go back.
 *
 * @param refundId what the refund is known by, however often it is tried
 * @param amount in the minor unit of the currency
 */
@EventType("event.ticket-refund-due.v1")
public record TicketRefundDue(
        UUID eventId, UUID orgId, UUID paymentId, UUID refundId, long amount, String currency, String reason)
        implements ScheduleEvent {}
