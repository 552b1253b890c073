package io.parley.event.editing;

import io.parley.event.event.Descriptions;
import io.parley.event.event.EventSettings;
import io.parley.event.event.Events;
import io.parley.event.occurrence.Occurrences;
import io.parley.event.time.Expansion;
import io.parley.web.problem.Problem;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts new events into the calendar, with all their occurrences. */
@Component
public class NewEvents {

    private final Events events;
    private final Occurrences occurrences;
    private final Descriptions descriptions;
    private final Clock clock;

    NewEvents(Events events, Occurrences occurrences, Descriptions descriptions, Clock clock) {
        this.events = events;
        this.occurrences = occurrences;
        this.descriptions = descriptions;
        this.clock = clock;
    }

    boolean isScheduled(UUID id, UUID orgId, UUID userId) {
        return events.isScheduled(id, orgId, userId);
    }

    /**
     * Adds one.
     *
     * @param uid what calendars know it by
     * @throws Problem {@code invalid-request} at the recurrence or the description
     */
    public void add(UUID id, UUID orgId, String uid, EventSettings settings, Collection<UUID> hostIds, UUID creatorId) {
        NavigableSet<LocalDateTime> starts = Expansion.of(settings.times(), settings.recurrence(), clock.instant());
        events.add(id, orgId, uid, settings, descriptions.html(settings.description()), creatorId);
        events.host(id, hostIds);
        occurrences.add(id, orgId, settings.times(), starts);
        events.scheduled(id, creatorId);
    }
}
