package io.parley.event.reminder;

import java.time.Duration;
import java.util.Locale;

/** How long before an occurrence people are reminded. */
enum Notice {
    DAY(Duration.ofDays(1), Duration.ofHours(1)),
    HOUR(Duration.ofHours(1), Duration.ZERO);

    private final Duration before;
    private final Duration tooLate;

    Notice(Duration before, Duration tooLate) {
        this.before = before;
        this.tooLate = tooLate;
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    Duration before() {
        return before;
    }

    /** From then on this reminder isn't sent any more, if that was not possible earlier. */
    Duration tooLate() {
        return tooLate;
    }
}
