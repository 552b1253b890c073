package io.parley.event.live.question;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a question. Dismissed ones are shown to those who run the event, and to moderators. */
public enum QuestionStatus {
    OPEN,
    ANSWERED,
    DISMISSED;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static QuestionStatus ofWire(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }
}
