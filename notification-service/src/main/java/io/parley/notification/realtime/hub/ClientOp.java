package io.parley.notification.realtime.hub;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a client can say. Never changes once published. */
enum ClientOp {
    SUBSCRIBE,
    UNSUBSCRIBE,
    TYPING,
    SIGNAL,
    PING;

    /** Empty for what there isn't. */
    static Optional<ClientOp> ofWire(String text) {
        return Arrays.stream(values()).filter(op -> op.wire().equals(text)).findFirst();
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
