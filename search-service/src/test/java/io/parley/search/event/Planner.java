package io.parley.search.event;

import io.parley.contracts.event.EventCancelled;
import io.parley.contracts.event.EventChanged;
import io.parley.contracts.event.EventDeleted;
import io.parley.contracts.event.EventDetails;
import io.parley.contracts.event.EventRescheduled;
import io.parley.contracts.event.EventScheduled;
import io.parley.contracts.event.OccurrenceTime;
import io.parley.contracts.event.ScheduleEvent;
import io.parley.contracts.place.Readers;
import io.parley.messaging.Ids;
import io.parley.test.Streams;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What event-service tells of an organization's events. */
final class Planner {

    static final Instant STARTS = Instant.parse("2198-05-01T09:00:00Z");
    private static final Duration LONG = Duration.ofHours(2);

    private final Streams streams;
    private final UUID orgId;
    private final UUID host = Ids.next();
    private final Map<UUID, Integer> sequences = new HashMap<>();

    Planner(Streams streams, UUID orgId) {
        this.streams = streams;
        this.orgId = orgId;
    }

    UUID event(String title) {
        return tell(Ids.next(), details(title, STARTS, null, null), Readers.everyone());
    }

    UUID starting(Instant starts, String title) {
        return tell(Ids.next(), details(title, starts, null, null), Readers.everyone());
    }

    /** A series that began long ago and takes place next at these times. */
    UUID series(String title, Instant... next) {
        Instant first = Instant.parse("2020-05-01T09:00:00Z");
        return tell(Ids.next(), recurring(details(title, first, 48.2, 16.37), List.of(next)), Readers.everyone());
    }

    /** Other times are told of a series. */
    void goesOn(UUID series, String title, Instant... next) {
        Instant first = Instant.parse("2020-05-01T09:00:00Z");
        publish(new EventChanged(
                series, orgId, recurring(details(title, first, 48.2, 16.37), List.of(next)), Readers.everyone()));
    }

    UUID at(double lat, double lon, String title) {
        return tell(Ids.next(), details(title, STARTS, lat, lon), Readers.everyone());
    }

    UUID forMembers(double lat, double lon, String title) {
        return tell(Ids.next(), details(title, STARTS, lat, lon), Readers.members("member"));
    }

    void renamed(UUID event, String title) {
        publish(new EventChanged(event, orgId, details(title, STARTS, null, null), Readers.everyone()));
    }

    void movedTo(UUID event, double lat, double lon, String title) {
        EventDetails details = details(title, STARTS, lat, lon);
        publish(new EventRescheduled(
                event, orgId, details, Readers.everyone(), null, STARTS, STARTS.plus(LONG), null, List.of()));
    }

    void madePrivate(UUID event, double lat, double lon, String title) {
        publish(new EventChanged(event, orgId, details(title, STARTS, lat, lon), Readers.members("member")));
    }

    void cancelled(UUID event, String title) {
        publish(new EventCancelled(event, orgId, title, null, List.of(), STARTS, details(title, STARTS, null, null)));
    }

    void deleted(UUID event) {
        publish(new EventDeleted(event, orgId));
    }

    private UUID tell(UUID event, EventDetails details, Readers readers) {
        publish(new EventScheduled(event, orgId, details, readers));
        return event;
    }

    private void publish(ScheduleEvent event) {
        streams.publish(event, sequences.merge(event.eventId(), 1, Integer::sum));
    }

    private EventDetails details(String title, Instant starts, @Nullable Double lat, @Nullable Double lon) {
        return new EventDetails(
                title,
                "Bring *gloves*",
                "<p>Bring <em>gloves</em></p>",
                "social",
                starts,
                starts.plus(LONG),
                "Europe/Berlin",
                "The old orchard",
                lat,
                lon,
                30,
                true,
                null,
                starts.plus(LONG),
                List.of(host),
                host,
                Instant.parse("2026-11-01T10:00:00Z"),
                null);
    }

    private static EventDetails recurring(EventDetails once, List<Instant> next) {
        return new EventDetails(
                once.title(),
                once.description(),
                once.descriptionHtml(),
                once.kind(),
                once.startsAt(),
                once.endsAt(),
                once.timezone(),
                once.location(),
                once.latitude(),
                once.longitude(),
                once.capacity(),
                once.isPublic(),
                "RRULE:FREQ=WEEKLY",
                Instant.parse("2199-01-01T00:00:00Z"),
                once.hostIds(),
                once.createdBy(),
                once.createdAt(),
                next.stream()
                        .map(start -> new OccurrenceTime(start, start.plus(LONG)))
                        .toList());
    }
}
