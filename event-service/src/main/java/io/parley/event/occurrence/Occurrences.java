package io.parley.event.occurrence;

import io.parley.event.EventProblem;
import io.parley.event.time.EventTimes;
import io.parley.messaging.Ids;
import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import io.parley.web.sql.Columns;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Finds and keeps the occurrences of events. Whoever writes here holds the event's row. */
@Component
public class Occurrences {

    private static final String SELECT = "select " + Occurrence.COLUMNS + " from occurrence o where ";

    private static final String NEXT = SELECT + """
            o.event_id = :event order by o.cancelled_at is not null or o.ends_at <= :now,
                case when o.ends_at > :now then o.starts_at end, o.starts_at desc limit 1""";

    private static final String ADD = """
            insert into occurrence (id, event_id, org_id, original_local, original_at, starts_local, ends_local,
                                    starts_at, ends_at)
            select id, :event, :org, starts_local, starts_at, starts_local, ends_local, starts_at, ends_at
              from unnest(cast(:ids as uuid[]), cast(:starts as timestamp[]), cast(:ends as timestamp[]),
                          cast(:startsAt as timestamptz[]), cast(:endsAt as timestamptz[]))
                   as n (id, starts_local, ends_local, starts_at, ends_at)""";

    private static final String CHANGE = """
            update occurrence
               set starts_local = :starts, ends_local = :ends, starts_at = :startsAt, ends_at = :endsAt,
                   details = cast(:details as jsonb)
             where id = :id""";

    // Only those that nobody answered.
    private static final String REMOVE = """
            delete from occurrence o
             where o.id = any(:ids) and not exists (select from rsvp r where r.occurrence_id = o.id)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Occurrences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps an event as it is until the transaction ends.
     *
     * @throws Problem {@code event-not-found} if it is gone
     */
    public void hold(UUID eventId) {
        boolean gone = jdbc.sql("select true from event where id = :event for no key update")
                .param("event", eventId)
                .query(Boolean.class)
                .list()
                .isEmpty();
        if (gone) throw EventProblem.EVENT_NOT_FOUND.exception();
    }

    /**
     * One occurrence.
     *
     * @param key its original start, as an instant or in local time; null for the next one, or the last where all are over
     * @throws Problem {@code occurrence-not-found}
     */
    public Occurrence find(UUID eventId, @Nullable String key) {
        if (key == null) return next(eventId);
        return keyed(eventId, key)
                .query((row, _) -> Occurrence.of(row))
                .optional()
                .orElseThrow(EventProblem.OCCURRENCE_NOT_FOUND::exception);
    }

    /** All of an event, in order. */
    public List<Occurrence> all(UUID eventId) {
        return jdbc.sql(SELECT + "o.event_id = :event order by o.original_local")
                .param("event", eventId)
                .query((row, _) -> Occurrence.of(row))
                .list();
    }

    /** Adds one for each start. */
    public void add(UUID eventId, UUID orgId, EventTimes first, Collection<LocalDateTime> starts) {
        List<EventTimes> times = starts.stream().map(first::startingAt).toList();
        jdbc.sql(ADD)
                .param("event", eventId)
                .param("org", orgId)
                .param("ids", texts(times, _ -> Ids.next()))
                .param("starts", texts(times, EventTimes::start))
                .param("ends", texts(times, EventTimes::end))
                .param("startsAt", texts(times, EventTimes::startsAt))
                .param("endsAt", texts(times, EventTimes::endsAt))
                .update();
    }

    /** Gives one its place in the series anew; one that was moved keeps its own time. */
    public void place(Occurrence occurrence, EventTimes first, LocalDateTime original) {
        jdbc.sql("update occurrence set original_local = :local, original_at = :at where id = :id")
                .param("id", occurrence.id())
                .param("local", original)
                .param("at", Columns.at(first.at(original)))
                .update();
        if (!occurrence.isMoved()) change(occurrence.id(), first.startingAt(original), occurrence.details());
    }

    /** Gives one its own time and details. */
    public void change(UUID id, EventTimes times, @Nullable OccurrenceDetails details) {
        jdbc.sql(CHANGE)
                .param("id", id)
                .param("starts", times.start())
                .param("ends", times.end())
                .param("startsAt", Columns.at(times.startsAt()))
                .param("endsAt", Columns.at(times.endsAt()))
                .param("details", details == null ? null : JsonMapper.shared().writeValueAsString(details))
                .update();
    }

    /** Hands some over to another event. */
    public void give(Collection<Occurrence> some, UUID toEvent) {
        jdbc.sql("update occurrence set event_id = :event where id = any(:ids)")
                .param("event", toEvent)
                .param("ids", ids(some))
                .update();
    }

    /** Takes away those that nobody answered, and cancels the others, which are returned. */
    public List<Occurrence> withdraw(Collection<Occurrence> some) {
        jdbc.sql(REMOVE).param("ids", ids(some)).update();
        jdbc.sql("update occurrence set cancelled_at = :now where id = any(:ids) and cancelled_at is null")
                .param("ids", ids(some))
                .param("now", Columns.at(clock.instant()))
                .update();
        return jdbc.sql(SELECT + "o.id = any(:ids) order by o.original_local")
                .param("ids", ids(some))
                .query((row, _) -> Occurrence.of(row))
                .list();
    }

    private Occurrence next(UUID eventId) {
        return jdbc.sql(NEXT)
                .param("event", eventId)
                .param("now", Columns.at(clock.instant()))
                .query((row, _) -> Occurrence.of(row))
                .optional()
                .orElseThrow(EventProblem.OCCURRENCE_NOT_FOUND::exception);
    }

    private StatementSpec keyed(UUID eventId, String key) {
        try {
            Instant at = OffsetDateTime.parse(key).toInstant();
            return jdbc.sql(SELECT + "o.event_id = :event and o.original_at = :key")
                    .param("event", eventId)
                    .param("key", Columns.at(at));
        } catch (DateTimeException local) {
            return jdbc.sql(SELECT + "o.event_id = :event and o.original_local = :key")
                    .param("event", eventId)
                    .param("key", localKey(key));
        }
    }

    private static LocalDateTime localKey(String key) {
        try {
            return LocalDateTime.parse(key);
        } catch (DateTimeException broken) {
            throw CommonProblem.INVALID_REQUEST.exception(
                    "occurrence must be the start of one, such as 2027-03-28T01:30:00Z");
        }
    }

    private static UUID[] ids(Collection<Occurrence> some) {
        return some.stream().map(Occurrence::id).toArray(UUID[]::new);
    }

    private static String[] texts(List<EventTimes> times, Function<EventTimes, Object> part) {
        return times.stream().map(one -> part.apply(one).toString()).toArray(String[]::new);
    }
}
