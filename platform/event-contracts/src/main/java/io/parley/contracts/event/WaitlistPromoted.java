package io.parley.contracts.event;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone who waited has a place now, with all their guests.
 *
 * @param payUntil where they have to pay, until when the place is kept for them; null where it is theirs already
 */
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
        int waitlistCount,
        @Nullable Instant payUntil)
        implements ScheduleEvent {}
