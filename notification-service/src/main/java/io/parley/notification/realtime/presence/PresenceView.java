package io.parley.notification.realtime.presence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.parley.notification.realtime.signal.PresenceStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How somebody is to be seen.
 *
 * @param chosen what the caller chose, of the caller alone
 */
record PresenceView(
        UUID userId,
        PresenceStatus status,
        @Nullable String text,
        @Nullable String emoji,
        @Nullable Instant until,
        @JsonInclude(Include.NON_NULL) PresenceChoice.@Nullable Shown chosen) {

    static PresenceView hidden(UUID userId) {
        return new PresenceView(userId, PresenceStatus.OFFLINE, null, null, null, null);
    }

    static PresenceView own(UUID userId, PresenceStatus status, PresenceChoice choice) {
        return new PresenceView(userId, status, choice.text(), choice.emoji(), choice.until(), choice.status());
    }

    static PresenceView of(UUID userId, PresenceStatus status, PresenceChoice choice) {
        if (choice.isInvisible()) return hidden(userId);
        return new PresenceView(userId, status, choice.text(), choice.emoji(), choice.until(), null);
    }
}
