package io.parley.event.importing;

import io.parley.event.editing.ScheduleEventRequest;
import io.parley.event.event.Coordinates;
import io.parley.event.event.EventKind;
import io.parley.event.time.EventTimes;
import io.parley.event.time.Recurrence;
import io.parley.event.time.RecurrenceText;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.TemporalAmountAdapter;
import org.jspecify.annotations.Nullable;

/** A VEVENT as somebody would ask for it here. */
final class ImportedEvent {

    private final IcsEvent written;
    private final ZoneId otherwise;

    /**
     * One of a file.
     *
     * @param otherwise where its clocks are if it doesn't say
     */
    ImportedEvent(IcsEvent written, ZoneId otherwise) {
        this.written = written;
        this.otherwise = otherwise;
    }

    /**
     * The whole of it.
     *
     * @param exceptions what else the file says of its occurrences; those that are cancelled are dates that it doesn't have
     */
    ScheduleEventRequest whole(List<IcsEvent> exceptions) {
        EventTimes times = times(written.get("DTSTART").zone(otherwise));
        return request(times, recurrence(times, exceptions));
    }

    /** One occurrence of another. */
    ScheduleEventRequest one(ZoneId zone) {
        return request(times(zone), null);
    }

    /** Which one of a series it is, in local time. */
    LocalDateTime original(ZoneId zone) {
        return written.get("RECURRENCE-ID").local(zone, otherwise);
    }

    private ScheduleEventRequest request(EventTimes times, @Nullable String recurrence) {
        return new ScheduleEventRequest(
                null,
                written.get("SUMMARY").text(),
                written.textOrNull("DESCRIPTION"),
                EventKind.MEETING,
                times.start().toString(),
                times.end().toString(),
                times.zone().getId(),
                written.textOrNull("LOCATION"),
                coordinates(),
                null,
                null,
                null,
                null,
                recurrence,
                null,
                null);
    }

    private EventTimes times(ZoneId zone) {
        IcsProperty start = written.get("DTSTART");
        LocalDateTime from = start.local(zone, otherwise);
        return new EventTimes(from, end(start, from, zone), zone);
    }

    private LocalDateTime end(IcsProperty start, LocalDateTime from, ZoneId zone) {
        Optional<IcsProperty> end = written.find("DTEND");
        if (end.isPresent()) return end.get().local(zone, otherwise);
        Optional<IcsProperty> duration = written.find("DURATION");
        if (duration.isPresent())
            return from.atZone(zone).plus(amount(duration.get())).toLocalDateTime();
        // RFC 5545 lets a day end with the day; what has no end at all takes an hour here.
        return start.isDay() ? from.plusDays(1) : from.plusHours(1);
    }

    private static TemporalAmount amount(IcsProperty duration) {
        try {
            return TemporalAmountAdapter.parse(duration.value()).getDuration();
        } catch (DateTimeException | IllegalArgumentException broken) {
            throw duration.wrong("must be a duration such as PT1H30M");
        }
    }

    private @Nullable Coordinates coordinates() {
        Optional<IcsProperty> geo = written.find("GEO");
        if (geo.isEmpty()) return null;
        String[] parts = geo.get().value().split(";", -1);
        try {
            if (parts.length == 2) return new Coordinates(Double.valueOf(parts[0]), Double.valueOf(parts[1]));
        } catch (NumberFormatException _) {
            // Told below.
        }
        throw geo.get().wrong("must be two numbers such as 52.52;13.405");
    }

    private @Nullable String recurrence(EventTimes times, List<IcsEvent> exceptions) {
        String lines = Stream.of("RRULE", "RDATE", "EXDATE")
                .flatMap(name -> written.all(name).stream())
                .map(this::line)
                .collect(Collectors.joining("\n"));
        if (lines.isEmpty()) return null;
        Recurrence recurrence = RecurrenceText.parse(lines, times);
        for (IcsEvent one : exceptions) {
            LocalDateTime original = new ImportedEvent(one, otherwise).original(times.zone());
            if (one.isCancelled()) recurrence = recurrence.without(original);
        }
        return RecurrenceText.of(recurrence);
    }

    private String line(IcsProperty property) {
        boolean zoned = property.parameters().containsKey("TZID");
        String zone = zoned ? ";TZID=" + property.zone(otherwise).getId() : "";
        return property.name() + zone + ":" + property.value();
    }
}
