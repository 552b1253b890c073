package io.parley.event.occurrence;

import io.parley.event.time.EventTimes;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Brings the occurrences of an event to a new time or rule, so that answers stay with what they were given for. */
@Component
public class Replan {

    private final Occurrences occurrences;

    Replan(Occurrences occurrences) {
        this.occurrences = occurrences;
    }

    /**
     * Moves each occurrence to where it is now, adds what is new, and withdraws the rest. An occurrence follows its start; where
     * the rule gives no such date, it stays on its time, or on its day.
     *
     * @param present those that may change
     * @param before the start that the series had
     * @param dates all starts that it has now
     * @return those that are cancelled, because somebody had answered
     */
    public List<Occurrence> to(
            UUID eventId,
            UUID orgId,
            List<Occurrence> present,
            LocalDateTime before,
            EventTimes times,
            NavigableSet<LocalDateTime> dates) {
        Duration moved = Duration.of(ChronoUnit.SECONDS.between(before, times.start()), ChronoUnit.SECONDS);
        NavigableSet<LocalDateTime> free = new TreeSet<>(dates);
        List<Occurrence> gone = new ArrayList<>();
        for (Occurrence one : present) {
            Optional<LocalDateTime> date = newDate(one.original(), moved, free);
            date.ifPresent(found -> {
                free.remove(found);
                occurrences.place(one, times, found);
            });
            if (date.isEmpty()) gone.add(one);
        }
        occurrences.add(eventId, orgId, times, free);
        return gone.isEmpty() ? List.of() : occurrences.withdraw(gone);
    }

    private static Optional<LocalDateTime> newDate(
            LocalDateTime original, Duration moved, NavigableSet<LocalDateTime> free) {
        LocalDateTime followed = original.plus(moved);
        return Stream.of(followed, original)
                .filter(free::contains)
                .findFirst()
                .or(() -> sameDay(followed, free))
                .or(() -> sameDay(original, free));
    }

    private static Optional<LocalDateTime> sameDay(LocalDateTime time, NavigableSet<LocalDateTime> free) {
        return Optional.ofNullable(free.ceiling(time.truncatedTo(ChronoUnit.DAYS)))
                .filter(found -> found.toLocalDate().equals(time.toLocalDate()));
    }
}
