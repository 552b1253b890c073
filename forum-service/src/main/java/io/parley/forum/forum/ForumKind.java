package io.parley.forum.forum;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a forum is for. */
public enum ForumKind {
    DISCUSSION,
    QUESTIONS,
    FEED,
    /** Moderators open topics, members reply. */
    ANNOUNCEMENTS;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ForumKind ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
