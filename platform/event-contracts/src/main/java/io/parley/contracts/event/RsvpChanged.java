package io.parley.contracts.event;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What someone answers to an occurrence of an event is now this.
 *
 * @param occurrence the original start
 * @param status {@code going}, {@code interested}, {@code declined}, {@code waitlisted}, or {@code held} while it
 *     isn't paid yet; null where the answer was taken back
 * @param goingCount people with their guests
 * @param waitlistCount parties
 */
@EventType("event.rsvp-changed.v1")
public record RsvpChanged(
        UUID eventId,
        UUID orgId,
        Instant occurrence,
        UUID userId,
        @Nullable String status,
        int guests,
        int goingCount,
        int interestedCount,
        int waitlistCount)
        implements ScheduleEvent {}
