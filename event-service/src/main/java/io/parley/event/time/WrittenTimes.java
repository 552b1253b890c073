package io.parley.event.time;

import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;

/** Reads times as people send them. */
public final class WrittenTimes {

    /** As long as one event takes at most. */
    public static final Duration LONGEST = Duration.ofDays(31);

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2200;

    private WrittenTimes() {}

    /**
     * A zone of the IANA database.
     *
     * @throws Problem {@code invalid-request} at {@code /timezone} for anything else, also for an offset
     */
    public static ZoneId zone(String name) {
        if (ZoneId.getAvailableZoneIds().contains(name)) return ZoneId.of(name);
        throw CommonProblem.INVALID_REQUEST.at("/timezone", "must be the name of an IANA time zone");
    }

    /**
     * Times from texts, each an instant with its offset, or a local time without one.
     *
     * @throws Problem {@code invalid-request} at the field that can't be read, or at {@code /endsAt} if it isn't after the start
     */
    public static EventTimes times(String start, String end, ZoneId zone) {
        return checked(new EventTimes(local(start, zone, "/startsAt"), local(end, zone, "/endsAt"), zone));
    }

    /**
     * Passes what can be the times of an event.
     *
     * @throws Problem {@code invalid-request} at {@code /endsAt}
     */
    public static EventTimes checked(EventTimes times) {
        if (!times.endsAt().isAfter(times.startsAt()))
            throw CommonProblem.INVALID_REQUEST.at("/endsAt", "must be after the start");
        if (times.duration().compareTo(LONGEST) > 0)
            throw CommonProblem.INVALID_REQUEST.at("/endsAt", "must be within 31 days of the start");
        return times;
    }

    /**
     * The clock's time in a zone.
     *
     * @throws Problem {@code invalid-request} at {@code pointer} if it can't be read
     */
    public static LocalDateTime local(String text, ZoneId zone, String pointer) {
        LocalDateTime local = parse(text, zone, pointer).truncatedTo(ChronoUnit.SECONDS);
        if (local.getYear() >= FIRST_YEAR && local.getYear() <= LAST_YEAR) return local;
        throw CommonProblem.INVALID_REQUEST.at(pointer, "must be in the years 1970 to 2200");
    }

    /**
     * An instant of a query parameter.
     *
     * @throws Problem {@code invalid-request} if it can't be read
     */
    public static Instant instant(String name, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException broken) {
            throw CommonProblem.INVALID_REQUEST.exception(name + " must be a time such as 2027-03-28T01:30:00Z");
        }
    }

    private static LocalDateTime parse(String text, ZoneId zone, String pointer) {
        try {
            TemporalAccessor read =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            if (read instanceof OffsetDateTime fixed)
                return fixed.atZoneSameInstant(zone).toLocalDateTime();
            return LocalDateTime.from(read);
        } catch (DateTimeException broken) {
            throw CommonProblem.INVALID_REQUEST.at(
                    pointer, "must be a time such as 2027-03-28T02:30 or 2027-03-28T01:30:00Z");
        }
    }
}
