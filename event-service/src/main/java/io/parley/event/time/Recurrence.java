package io.parley.event.time;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;

/**
 * How an event recurs: a rule, and dates that come and go beside it. All in the local time of the event's zone, as RFC 5545 counts.
 *
 * @param rule the value of RRULE, with UNTIL in local time; null where there are dates only
 */
public record Recurrence(@Nullable String rule, SortedSet<LocalDateTime> added, SortedSet<LocalDateTime> removed) {

    /** As many occurrences as are expanded at most. */
    public static final int MOST = 1000;

    /** As far as an endless rule is expanded. */
    public static final int YEARS = 5;

    /** Whether the rule or an added date gives this start. */
    public boolean gives(LocalDateTime start, LocalDateTime date) {
        if (added.contains(date)) return true;
        return rule != null
                && !recur().getDates(start, date, date.plusSeconds(1), 1).isEmpty();
    }

    /** The dates from {@code from} on: at most {@link #MOST}, and none later than {@code to}. */
    public NavigableSet<LocalDateTime> dates(LocalDateTime start, LocalDateTime from, LocalDateTime to) {
        NavigableSet<LocalDateTime> dates = new TreeSet<>(added);
        if (rule == null) dates.add(start);
        if (rule != null) dates.addAll(recur().getDates(start, from, to, MOST + removed.size()));
        dates.removeAll(removed);
        List<LocalDateTime> bounded =
                dates.subSet(from, true, to, true).stream().limit(MOST).toList();
        return new TreeSet<>(bounded);
    }

    /** The same without one date. */
    public Recurrence without(LocalDateTime date) {
        SortedSet<LocalDateTime> more = new TreeSet<>(removed);
        more.add(date);
        return new Recurrence(rule, added, more);
    }

    /** The same until right before a date. */
    public Recurrence before(LocalDateTime date) {
        String ended = rule == null ? null : ended(rule, date.minusSeconds(1));
        return new Recurrence(ended, new TreeSet<>(added).headSet(date), new TreeSet<>(removed).headSet(date));
    }

    /** The same from a date on, which is a new start. */
    public Recurrence from(LocalDateTime start, LocalDateTime date) {
        String rest = rule;
        if (rule != null && recur().getCount() > 0)
            rest = RecurrenceText.with(rule, "COUNT", String.valueOf(recur().getCount() - countBefore(start, date)));
        return new Recurrence(rest, new TreeSet<>(added).tailSet(date), new TreeSet<>(removed).tailSet(date));
    }

    /** The same with its dates moved, for a start that moved as far. */
    public Recurrence moved(LocalDateTime before, LocalDateTime after) {
        Duration by = Duration.of(ChronoUnit.SECONDS.between(before, after), ChronoUnit.SECONDS);
        return new Recurrence(rule, moved(added, by), moved(removed, by));
    }

    private int countBefore(LocalDateTime start, LocalDateTime date) {
        return recur().getDates(start, start, date.minusSeconds(1), MOST).size();
    }

    private Recur<LocalDateTime> recur() {
        return new Recur<>(String.valueOf(rule));
    }

    private static String ended(String rule, LocalDateTime last) {
        String endless = RecurrenceText.without(rule, "COUNT");
        return RecurrenceText.with(endless, "UNTIL", RecurrenceText.LOCAL.format(last));
    }

    private static SortedSet<LocalDateTime> moved(SortedSet<LocalDateTime> dates, Duration by) {
        List<LocalDateTime> moved = new ArrayList<>();
        dates.forEach(date -> moved.add(date.plus(by)));
        return new TreeSet<>(moved);
    }
}
