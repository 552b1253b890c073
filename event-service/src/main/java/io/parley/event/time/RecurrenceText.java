package io.parley.event.time;

import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Recurrence as RFC 5545 lines: RRULE, RDATE and EXDATE, with line breaks between them. */
public final class RecurrenceText {

    static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private static final Pattern LINE =
            Pattern.compile("(RRULE|RDATE|EXDATE)((?:;[A-Z-]+=[^;:]+)*):(\\S+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE = Pattern.compile("(\\d{8})(?:T(\\d{6})(Z)?)?");
    private static final Pattern UNTIL = Pattern.compile("UNTIL=(\\d{8}T\\d{6})");
    private static final Pattern ZONE = Pattern.compile("(?i).*;TZID=([^;]+).*");

    private RecurrenceText() {}

    /**
     * Reads the lines for an event at these times.
     *
     * @throws Problem {@code invalid-request} at {@code /recurrence}
     */
    public static Recurrence parse(String text, EventTimes times) {
        @Nullable String rule = null;
        SortedSet<LocalDateTime> added = new TreeSet<>();
        SortedSet<LocalDateTime> removed = new TreeSet<>();
        for (String line : text.strip().split("\\R", -1)) {
            Matcher parts = LINE.matcher(line.strip());
            if (!parts.matches()) throw wrong("each line must be an RRULE, RDATE or EXDATE of RFC 5545");
            String name = parts.group(1).toUpperCase(Locale.ROOT);
            if (name.equals("RRULE") && rule != null) throw wrong("must have one RRULE");
            if (name.equals("RRULE")) rule = RecurrenceRule.checked(parts.group(3), times);
            if (name.equals("RDATE")) added.addAll(dates(parts.group(2), parts.group(3), times));
            if (name.equals("EXDATE")) removed.addAll(dates(parts.group(2), parts.group(3), times));
        }
        return new Recurrence(rule, added, removed);
    }

    /** The lines of a recurrence, with dates in local time. */
    public static String of(Recurrence recurrence) {
        return Stream.of(
                        recurrence.rule() == null ? "" : "RRULE:" + recurrence.rule(),
                        line("RDATE:", recurrence.added()),
                        line("EXDATE:", recurrence.removed()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** A rule with UNTIL in UTC, as calendars need it of an event with a time zone. */
    public static String inUtc(String rule, EventTimes times) {
        Matcher until = UNTIL.matcher(rule);
        if (!until.find()) return rule;
        LocalDateTime utc =
                LocalDateTime.ofInstant(times.at(LocalDateTime.parse(until.group(1), LOCAL)), ZoneOffset.UTC);
        return with(rule, "UNTIL", LOCAL.format(utc) + "Z");
    }

    static Problem wrong(String fault) {
        return CommonProblem.INVALID_REQUEST.at("/recurrence", fault);
    }

    /** A rule with one part set anew. */
    static String with(String rule, String part, String value) {
        return without(rule, part) + ";" + part + "=" + value;
    }

    static String without(String rule, String part) {
        return Stream.of(rule.split(";", -1))
                .filter(one -> !one.startsWith(part + "="))
                .collect(Collectors.joining(";"));
    }

    /** A date or a time as RFC 5545 writes it, in local time; a date alone is at {@code timeOfDay}. */
    static LocalDateTime date(String text, ZoneId from, ZoneId to, LocalTime timeOfDay) {
        Matcher parts = DATE.matcher(text);
        if (!parts.matches()) throw wrong("dates must look like 20270328T023000");
        try {
            LocalDate day = LocalDate.parse(parts.group(1), DateTimeFormatter.BASIC_ISO_DATE);
            if (parts.group(2) == null) return day.atTime(timeOfDay);
            LocalDateTime time = LocalDateTime.parse(parts.group(1) + "T" + parts.group(2), LOCAL);
            ZoneId zone = parts.group(3) == null ? from : ZoneOffset.UTC;
            return zone.equals(to)
                    ? time
                    : time.atZone(zone).withZoneSameInstant(to).toLocalDateTime();
        } catch (DateTimeException broken) {
            throw wrong("has a date that there isn't");
        }
    }

    private static SortedSet<LocalDateTime> dates(String parameters, String values, EventTimes times) {
        ZoneId zone = zone(parameters, times.zone());
        return Stream.of(values.split(",", -1))
                .map(value -> date(value, zone, times.zone(), times.start().toLocalTime()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ZoneId zone(String parameters, ZoneId otherwise) {
        Matcher named = ZONE.matcher(parameters);
        if (!named.matches()) return otherwise;
        if (!ZoneId.getAvailableZoneIds().contains(named.group(1))) throw wrong("TZID must be an IANA time zone");
        return ZoneId.of(named.group(1));
    }

    private static String line(String name, SortedSet<LocalDateTime> dates) {
        return dates.isEmpty() ? "" : name + dates.stream().map(LOCAL::format).collect(Collectors.joining(","));
    }
}
