package io.parley.event.rsvp;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.parley.security.UserSummary;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who answered.
 *
 * @param guests whom they bring along
 * @param checkedInAt null until they have come
 */
record AttendeeView(
        UserSummary user,
        RsvpStatus status,
        int guests,
        @Nullable Integer waitlistPosition,
        Instant answeredAt,
        @Nullable Instant checkedInAt,
        @JsonIgnore long order) {}
