package io.parley.contracts.event;

import io.parley.contracts.EventType;
import java.util.UUID;

/** Places are no longer kept for a payment: it was not made in time, or is not wanted any more. Its page has to close. */
@EventType("event.ticket-hold-ended.v1")
public record TicketHoldEnded(UUID eventId, UUID orgId, UUID paymentId) implements ScheduleEvent {}
