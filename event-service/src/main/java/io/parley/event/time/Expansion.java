package io.parley.event.time;

import io.parley.web.problem.Problem;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** When an event takes place, within bounds: a year back, {@link Recurrence#YEARS} ahead, {@link Recurrence#MOST} times. */
public final class Expansion {

    private Expansion() {}

    /**
     * The starts of all occurrences.
     *
     * @param recurrence null for what happens once
     * @throws Problem {@code invalid-request} at {@code /recurrence} if there are none, or the start is not one of them
     */
    public static NavigableSet<LocalDateTime> of(EventTimes times, @Nullable String recurrence, Instant now) {
        if (recurrence == null) return new TreeSet<>(Set.of(times.start()));
        Recurrence read = RecurrenceText.parse(recurrence, times);
        if (read.rule() != null && !read.gives(times.start(), times.start()))
            throw RecurrenceText.wrong("the start must be one of its dates");
        NavigableSet<LocalDateTime> dates = within(times, read, times.local(now));
        if (dates.isEmpty()) throw RecurrenceText.wrong("gives no date");
        return dates;
    }

    private static NavigableSet<LocalDateTime> within(EventTimes times, Recurrence recurrence, LocalDateTime now) {
        LocalDateTime start = times.start();
        LocalDateTime from = start.isBefore(now.minusYears(1)) ? now.minusYears(1) : start;
        LocalDateTime to = (start.isAfter(now) ? start : now).plusYears(Recurrence.YEARS);
        NavigableSet<LocalDateTime> dates = recurrence.dates(start, from, to);
        return dates.isEmpty() ? recurrence.dates(start, start, to) : dates;
    }
}
