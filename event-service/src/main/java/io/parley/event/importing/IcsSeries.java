package io.parley.event.importing;

import io.parley.web.problem.Problem;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that a file says of one event.
 *
 * @param exceptions the occurrences that differ from it
 * @param otherwise where its clocks are if it doesn't say
 */
record IcsSeries(String uid, IcsEvent whole, List<IcsEvent> exceptions, ZoneId otherwise) {

    /**
     * The events of a file, in its order.
     *
     * @throws Problem {@code invalid-request} if there are two with one UID, or an exception is none of a series in it
     */
    static List<IcsSeries> of(IcsFile file) {
        Map<String, IcsSeries> all = new LinkedHashMap<>();
        for (IcsEvent event : file.events()) {
            if (event.isException()) continue;
            IcsSeries series = new IcsSeries(event.uid(), event, new ArrayList<>(), file.zone());
            if (all.put(series.uid, series) != null) throw event.wrong("UID", "is that of another event, too");
        }
        file.events().stream().filter(IcsEvent::isException).forEach(one -> add(one, all));
        return List.copyOf(all.values());
    }

    ImportedEvent imported(IcsEvent event) {
        return new ImportedEvent(event, otherwise);
    }

    private static void add(IcsEvent exception, Map<String, IcsSeries> all) {
        IcsSeries series = all.get(exception.uid());
        if (series == null || !series.recurs())
            throw exception.wrong("RECURRENCE-ID", "must be of a series that is in the file");
        series.exceptions.add(exception);
    }

    private boolean recurs() {
        return whole.find("RRULE").isPresent() || whole.find("RDATE").isPresent();
    }
}
