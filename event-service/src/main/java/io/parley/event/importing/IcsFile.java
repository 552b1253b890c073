package io.parley.event.importing;

import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.data.UnfoldingReader;
import org.jspecify.annotations.Nullable;

/** Reads the events of an iCalendar file (RFC 5545), and passes over what else it has, such as alarms. */
final class IcsFile implements ContentHandler {

    private static final int MOST_EVENTS = 500;
    private static final int DEEPEST = 2;
    private static final String CALENDAR_ZONE = "X-WR-TIMEZONE";

    private final List<IcsEvent> events = new ArrayList<>();
    private final Map<String, String> parameters = new HashMap<>();
    private ZoneId zone = ZoneId.of("UTC");
    private @Nullable IcsEvent open;
    private int depth;
    private String value = "";

    private IcsFile() {}

    /**
     * Reads one.
     *
     * @throws Problem {@code invalid-request} if it is none, has components within components within components, or more than 500
     *     events
     */
    static IcsFile read(byte[] file) {
        IcsFile read = new IcsFile();
        try {
            new CalendarParserImpl().parse(unfolded(file), read);
        } catch (ParserException broken) {
            throw wrong("is no iCalendar, as line " + broken.getLineNo() + " shows");
        } catch (IOException broken) {
            throw wrong("is no iCalendar in UTF-8");
        }
        return read;
    }

    private static Reader unfolded(byte[] file) {
        var strict = StandardCharsets.UTF_8.newDecoder();
        return new UnfoldingReader(new InputStreamReader(new ByteArrayInputStream(file), strict), true);
    }

    List<IcsEvent> events() {
        return events;
    }

    /** Where its clocks are whose times name no zone. */
    ZoneId zone() {
        return zone;
    }

    @Override
    public void startCalendar() {}

    @Override
    public void endCalendar() {}

    @Override
    public void startComponent(String name) {
        depth++;
        if (depth > DEEPEST) throw wrong("has components within components within components");
        if (depth > 1 || !name.equalsIgnoreCase("VEVENT")) return;
        if (events.size() == MOST_EVENTS) throw wrong("has more than 500 events");
        open = new IcsEvent(events.size());
        events.add(open);
    }

    @Override
    public void endComponent(String name) {
        depth--;
        if (depth == 0) open = null;
    }

    @Override
    public void startProperty(String name) {
        parameters.clear();
        value = "";
    }

    @Override
    public void propertyValue(String written) {
        value = written;
    }

    @Override
    public void parameter(String name, String written) {
        parameters.put(name.toUpperCase(Locale.ROOT), written);
    }

    @Override
    public void endProperty(String name) {
        String known = name.toUpperCase(Locale.ROOT);
        if (depth == 0
                && known.equals(CALENDAR_ZONE)
                && ZoneId.getAvailableZoneIds().contains(value)) zone = ZoneId.of(value);
        if (depth == 1 && open != null) open.add(known, Map.copyOf(parameters), value);
    }

    private static Problem wrong(String fault) {
        return CommonProblem.INVALID_REQUEST.at("", fault);
    }
}
