package io.parley.forum.topic.subscription;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How much somebody wants to hear of a place. */
public enum SubscriptionLevel {
    /** Of every post. */
    WATCHING,
    /** Of mentions and of answers where they took part; new posts are counted. */
    TRACKING,
    /** Of mentions and of answers where they took part. */
    NORMAL,
    /** Of nothing. */
    MUTED;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static SubscriptionLevel ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
