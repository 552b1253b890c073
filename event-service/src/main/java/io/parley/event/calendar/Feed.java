package io.parley.event.calendar;

import io.parley.event.event.Coordinates;
import io.parley.event.event.Event;
import io.parley.event.event.EventSettings;
import io.parley.event.occurrence.Occurrence;
import io.parley.event.time.EventTimes;
import io.parley.event.time.Recurrence;
import io.parley.event.time.RecurrenceText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ExDate;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RDate;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.RecurrenceId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** A calendar as RFC 5545 writes it: each event with its rule and what differs from it, and the zones that they need. */
final class Feed {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final TimeZoneRegistry ZONES =
            TimeZoneRegistryFactory.getInstance().createRegistry();

    private final Calendar calendar = new Calendar();
    private final Set<String> zones = new HashSet<>();

    Feed() {
        calendar.add(new ProdId("-//Parley//Parley//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
    }

    /**
     * Adds an event.
     *
     * @param exceptions the occurrences that aren't as the rule has them
     */
    void add(Event event, List<Occurrence> exceptions) {
        EventSettings whole = event.settings();
        addZone(whole.times().zone());
        VEvent series = vevent(event, whole);
        if (event.isCancelled()) series.add(ImmutableStatus.VEVENT_CANCELLED);
        if (whole.recurrence() != null)
            recur(series, whole.times(), RecurrenceText.parse(whole.recurrence(), whole.times()));
        calendar.add(series);
        if (event.isSeries()) exceptions.forEach(one -> calendar.add(exception(event, one)));
    }

    String text() {
        try (StringWriter text = new StringWriter()) {
            new CalendarOutputter(false).output(calendar, text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addZone(ZoneId zone) {
        TimeZone known = ZONES.getTimeZone(zone.getId());
        if (known != null && zones.add(zone.getId())) calendar.add(known.getVTimeZone());
    }

    private static VEvent exception(Event event, Occurrence one) {
        VEvent exception = vevent(event, event.settings().of(one));
        exception.add(new RecurrenceId<>(in(event.settings().times().zone()), LOCAL.format(one.original())));
        if (one.isCancelled() || event.isCancelled()) exception.add(ImmutableStatus.VEVENT_CANCELLED);
        return exception;
    }

    private static VEvent vevent(Event event, EventSettings settings) {
        ParameterList zone = in(settings.times().zone());
        VEvent written = new VEvent(false);
        written.add(new Uid(event.uid()));
        written.add(new DtStamp(event.createdAt()));
        written.add(new Sequence((int) event.version()));
        written.add(new DtStart<>(zone, LOCAL.format(settings.times().start())));
        written.add(new DtEnd<>(zone, LOCAL.format(settings.times().end())));
        written.add(new Summary(settings.title()));
        if (settings.description() != null) written.add(new Description(settings.description()));
        if (settings.location() != null) written.add(new Location(settings.location()));
        Coordinates at = settings.coordinates();
        if (at != null) written.add(new Geo(at.lat() + ";" + at.lon()));
        return written;
    }

    private static void recur(VEvent series, EventTimes times, Recurrence recurrence) {
        if (recurrence.rule() != null) series.add(new RRule<>(RecurrenceText.inUtc(recurrence.rule(), times)));
        if (!recurrence.added().isEmpty()) series.add(new RDate<>(in(times.zone()), list(recurrence.added())));
        if (!recurrence.removed().isEmpty()) series.add(new ExDate<>(in(times.zone()), list(recurrence.removed())));
    }

    private static String list(Collection<LocalDateTime> dates) {
        return dates.stream().map(LOCAL::format).collect(Collectors.joining(","));
    }

    private static ParameterList in(ZoneId zone) {
        return new ParameterList(List.of(new TzId(zone.getId())));
    }
}
