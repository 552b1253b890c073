package io.parley.notification.event;

import io.parley.contracts.event.RsvpChanged;
import io.parley.contracts.event.WaitlistPromoted;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many come to an occurrence now; not who.
 *
 * @param interestedCount null where it stays as it was
 */
record TurnoutData(
        UUID eventId,
        UUID orgId,
        Instant occurrence,
        int goingCount,
        @Nullable Integer interestedCount,
        int waitlistCount) {

    static TurnoutData of(RsvpChanged event) {
        return new TurnoutData(
                event.eventId(),
                event.orgId(),
                event.occurrence(),
                event.goingCount(),
                event.interestedCount(),
                event.waitlistCount());
    }

    static TurnoutData of(WaitlistPromoted event) {
        return new TurnoutData(
                event.eventId(), event.orgId(), event.occurrence(), event.goingCount(), null, event.waitlistCount());
    }
}
