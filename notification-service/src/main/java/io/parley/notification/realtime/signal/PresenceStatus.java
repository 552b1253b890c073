package io.parley.notification.realtime.signal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What others see of somebody. Of several sockets, the first of these that one has goes. */
public enum PresenceStatus {
    ONLINE,
    AWAY,
    OFFLINE;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
