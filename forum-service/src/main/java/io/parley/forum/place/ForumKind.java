package io.parley.forum.place;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;
import java.util.Locale;

/** What a forum is for. */
public enum ForumKind {
    DISCUSSION("discussion"),
    QUESTIONS("questions"),
    FEED("feed"),
    /** Moderators open topics, members reply. */
    ANNOUNCEMENTS("announcements");

    @EnumeratedValue
    private final String wire;

    ForumKind(String wire) {
        this.wire = wire;
    }

    @JsonValue
    public String wire() {
        return wire;
    }

    public static ForumKind ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
