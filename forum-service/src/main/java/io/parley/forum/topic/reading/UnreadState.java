package io.parley.forum.topic.reading;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a topic is among those that somebody has yet to read. */
enum UnreadState {
    /** They never opened it. */
    NEW,
    /** There are posts after the last one that they read. */
    UNREAD;

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
