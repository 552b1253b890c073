package io.parley.contracts.event;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/** Someone has come, as their ticket shows. */
@EventType("event.attendee-checked-in.v1")
public record AttendeeCheckedIn(
        UUID eventId, UUID orgId, Instant occurrence, UUID userId, int guests, Instant checkedInAt)
        implements ScheduleEvent {}
