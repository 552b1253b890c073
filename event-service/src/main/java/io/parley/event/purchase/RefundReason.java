package io.parley.event.purchase;

import java.util.Locale;

/** Why money goes back. */
public enum RefundReason {
    /** The event, or this occurrence of it, will not take place. */
    CANCELLED,
    WITHDRAWN,
    FEWER_GUESTS,
    /** The payment came when the places were no longer held, and there were none any more. */
    NO_PLACE,
    BY_STAFF;

    String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
