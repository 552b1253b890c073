package io.parley.contracts.event;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/** Someone who waited has a place now, with all their guests. */
@EventType("event.waitlist-promoted.v1")
public record WaitlistPromoted(
        UUID eventId,
        UUID orgId,
        String title,
        Instant occurrence,
        Instant startsAt,
        UUID userId,
        int guests,
        int goingCount,
        int waitlistCount)
        implements ScheduleEvent {}
