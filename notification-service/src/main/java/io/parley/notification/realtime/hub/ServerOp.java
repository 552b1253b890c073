package io.parley.notification.realtime.hub;

import java.util.Locale;

/** What a frame of the server is. Never changes once published. */
enum ServerOp {
    SUBSCRIBED,
    EVENT,
    TYPING,
    PRESENCE,
    SIGNAL,
    REVOKED,
    RESYNC,
    ERROR,
    PONG;

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
