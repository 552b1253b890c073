package io.parley.notification.realtime.presence;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.parley.notification.realtime.signal.PresenceStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be seen.
 *
 * @param until when it ends by itself; null for until they choose anew
 */
public record PresenceChoice(
        Shown status,
        @Nullable String text,
        @Nullable String emoji,
        @Nullable Instant until) {

    /** Of one who chose nothing. */
    static final PresenceChoice NONE = new PresenceChoice(Shown.AUTO, null, null, null);

    public boolean isInvisible() {
        return status == Shown.INVISIBLE;
    }

    /** How one with an open socket is to be seen. */
    public PresenceStatus connected() {
        return switch (status) {
            case AUTO -> PresenceStatus.ONLINE;
            case AWAY -> PresenceStatus.AWAY;
            case INVISIBLE -> PresenceStatus.OFFLINE;
        };
    }

    enum Shown {
        @JsonProperty("auto")
        AUTO,
        @JsonProperty("away")
        AWAY,
        @JsonProperty("invisible")
        INVISIBLE
    }
}
