package io.parley.event.importing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of the events of a file, in its order.
 */
record ImportView(List<Item> events) {

    /**
     * One event.
     *
     * @param uid what calendars know it by
     * @param eventId null where it is cancelled in the file, and not here
     */
    record Item(String uid, @Nullable UUID eventId, Outcome outcome) {}

    /** What became of it. Unchanged is also what is cancelled here: a file doesn't bring it back. */
    enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED,
        CANCELLED;

        @JsonValue
        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
