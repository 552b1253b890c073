package io.parley.chat.place;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is written in: a channel of an organization, or a conversation of two or of more. */
public enum ChannelKind {
    CHANNEL,
    DIRECT,
    GROUP;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ChannelKind ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
