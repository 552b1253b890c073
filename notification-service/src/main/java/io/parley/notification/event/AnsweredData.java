package io.parley.notification.event;

import io.parley.contracts.event.RsvpChanged;
import io.parley.contracts.event.WaitlistPromoted;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody's own answer, as it is now; without a status it was taken back. */
record AnsweredData(
        UUID eventId,
        UUID orgId,
        Instant occurrence,
        @Nullable String status,
        int guests) {

    static AnsweredData of(RsvpChanged event) {
        return new AnsweredData(event.eventId(), event.orgId(), event.occurrence(), event.status(), event.guests());
    }

    static AnsweredData of(WaitlistPromoted event) {
        return new AnsweredData(
                event.eventId(),
                event.orgId(),
                event.occurrence(),
                event.payUntil() == null ? "going" : "held",
                event.guests());
    }
}
