package io.parley.notification.realtime.hub;

import java.util.Locale;

/** What a client is told that said something wrong. A code never changes once published. */
enum SocketError {
    INVALID_MESSAGE("A message is a JSON object with an op."),
    UNKNOWN_OP("There is no such op."),
    INVALID_CHANNELS("Channels are a list of names such as topic:<id>."),
    TOO_MANY_CHANNELS("These are more channels than a socket may have."),
    INVALID_CURSOR("A cursor is a string."),
    INVALID_CHANNEL("A channel is a name such as channel:<id>."),
    INVALID_SIGNAL("A signal has a user's id in to, and an object of at most 16 KiB in data."),
    CHANNEL_DENIED("You can't do this there, or whom it is for can't."),
    UNAVAILABLE("Not available now; say it again in a moment.");

    private final String detail;

    SocketError(String detail) {
        this.detail = detail;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String detail() {
        return detail;
    }
}
