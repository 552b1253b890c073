package io.parley.event.event;

import io.parley.contracts.event.EventCancelled;
import io.parley.contracts.event.EventDeleted;
import io.parley.contracts.event.OccurrenceTime;
import io.parley.event.EventProblem;
import io.parley.event.occurrence.Occurrence;
import io.parley.event.occurrence.Occurrences;
import io.parley.event.purchase.Refunds;
import io.parley.messaging.Outbox;
import io.parley.web.problem.Problem;
import io.parley.web.sql.Columns;
import io.parley.web.sql.Locks;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Stores what becomes of events, and tells the others. */
@Component
public class Events {

    private static final String ADD = """
            insert into event (id, org_id, uid, title, description, description_html, kind, location, latitude, longitude,
                               meeting_url, capacity, price_amount, price_currency, registration_required, public, readers, least_role, timezone,
                               starts_local, ends_local, starts_at, ends_at, recurrence, last_ends_at, created_by,
                               created_at, updated_at)
            values (:id, :org, :uid, :title, :description, :html, :kind, :location, :lat, :lon, :meetingUrl, :capacity,
                    :priceAmount, :priceCurrency, :registrationRequired, :public, :readers, :leastRole, :timezone, :startsLocal, :endsLocal, :startsAt,
                    :endsAt, :recurrence, :endsAt, :creator, :now, :now)""";

    private static final String CHANGE = """
            update event
               set title = :title, description = :description, description_html = :html, kind = :kind, location = :location,
                   latitude = :lat, longitude = :lon, meeting_url = :meetingUrl, capacity = :capacity,
                   price_amount = :priceAmount, price_currency = :priceCurrency,
                   registration_required = :registrationRequired, public = :public, readers = :readers,
                   least_role = :leastRole, timezone = :timezone, starts_local = :startsLocal, ends_local = :endsLocal,
                   starts_at = :startsAt, ends_at = :endsAt, recurrence = :recurrence
             where id = :id""";

    private static final int MOST_NEXT = 60;

    private static final String NEXT = """
            select o.starts_at, o.ends_at from occurrence o
             where o.event_id = :id and o.cancelled_at is null and o.ends_at > :now order by o.starts_at limit :most""";

    // Once half of those that are told are over, where there are more.
    private static final String TELL_AGAIN = """
            update event
               set tell_again_at = (
                       select max(next.starts_at) filter (where next.number = :most / 2)
                         from (select o.starts_at, row_number() over (order by o.starts_at) as number from occurrence o
                                where o.event_id = :id and o.cancelled_at is null and o.ends_at > :now
                                order by o.starts_at limit :most + 1) next
                       having count(*) > :most)
             where id = :id""";

    private static final String UNTOLD = """
            select id from event where tell_again_at <= :now and cancelled_at is null order by tell_again_at limit 1
               for no key update skip locked""";

    private static final String TOUCH = """
            update event
               set version = version + 1, updated_at = :now,
                   last_ends_at = coalesce((select max(o.ends_at) from occurrence o
                                             where o.event_id = :id and o.cancelled_at is null), last_ends_at)
             where id = :id""";

    // Those who declined know already that they won't come.
    private static final String CONCERNED = """
            select distinct r.user_id
              from rsvp r join occurrence o on o.id = r.occurrence_id
             where o.id = any(:ids) and o.ends_at > :now and r.status <> 'declined' order by r.user_id limit 10000""";

    private final JdbcClient jdbc;
    private final Locks locks;
    private final Occurrences occurrences;
    private final Refunds refunds;
    private final Outbox outbox;
    private final Clock clock;

    Events(JdbcClient jdbc, Locks locks, Occurrences occurrences, Refunds refunds, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.occurrences = occurrences;
        this.refunds = refunds;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Whether it was scheduled before, with the id that a client sends.
     *
     * @throws Problem {@code id-taken} if it is there, but not this user's or not in this organization
     */
    public boolean isScheduled(UUID id, UUID orgId, UUID userId) {
        locks.hold(id);
        Optional<Boolean> same = at("select org_id = :org and created_by = :user from event where id = :id", id)
                .param("org", orgId)
                .param("user", userId)
                .query(Boolean.class)
                .optional();
        if (same.isPresent() && !same.get()) throw EventProblem.ID_TAKEN.exception();
        return same.isPresent();
    }

    /**
     * The event, whose row nobody else takes until the transaction ends.
     *
     * @throws Problem {@code event-not-found} if it is gone
     */
    public Event lock(UUID id) {
        occurrences.hold(id);
        return read(id);
    }

    /** Adds an event that has no occurrences yet. */
    public void add(UUID id, UUID orgId, String uid, EventSettings settings, @Nullable String html, UUID creatorId) {
        at(ADD, id)
                .params(settings.columns())
                .param("html", html)
                .param("org", orgId)
                .param("uid", uid)
                .param("creator", creatorId)
                .param("now", Columns.at(clock.instant()))
                .update();
    }

    /** Stores other settings; nobody is told yet. */
    public void change(UUID id, EventSettings settings, @Nullable String html) {
        at(CHANGE, id).params(settings.columns()).param("html", html).update();
    }

    /** Puts these people in the place of the hosts. */
    public void host(UUID id, Collection<UUID> userIds) {
        at("delete from event_host where event_id = :id and user_id <> all(:users)", id)
                .param("users", userIds.toArray(UUID[]::new))
                .update();
        at("insert into event_host select :id, unnest(cast(:users as uuid[])) on conflict do nothing", id)
                .param("users", userIds.toArray(UUID[]::new))
                .update();
    }

    /** Tells of a new event, once it has its occurrences and hosts. */
    public void scheduled(UUID id, UUID userId) {
        touch(id);
        outbox.append(read(id).scheduled(next(id)), userId);
    }

    /** Tells how an event is now that was like {@code before}. */
    public void changed(Event before, UUID userId) {
        touch(before.id());
        Event now = read(before.id());
        boolean elsewhere = now.settings().isElsewhere(before.settings());
        if (elsewhere)
            outbox.append(
                    now.rescheduled(
                            occurrences.find(now.id(), null), concerned(occurrences.all(now.id())), next(now.id())),
                    userId);
        if (!elsewhere) outbox.append(now.changed(next(now.id())), userId);
    }

    /** Tells of a series that ends earlier now, because it goes on as another event. */
    public void shortened(Event before, UUID userId) {
        touch(before.id());
        outbox.append(read(before.id()).changed(next(before.id())), userId);
    }

    /** Tells how one occurrence is now, which was like {@code before}. */
    public void changed(UUID id, Occurrence one, EventSettings before, EventSettings after, UUID userId) {
        touch(id);
        Event now = read(id);
        if (after.isElsewhere(before))
            outbox.append(
                    now.rescheduled(one, one.originalAt(), after.location(), concerned(List.of(one)), next(id)),
                    userId);
        if (!after.isElsewhere(before)) outbox.append(now.changed(next(id)), userId);
    }

    /** Tells of one series when it takes place next, where much of what was told is over. False if there is none. */
    boolean tellNext() {
        Optional<UUID> untold = jdbc.sql(UNTOLD)
                .param("now", Columns.at(clock.instant()))
                .query(UUID.class)
                .optional();
        untold.ifPresent(id -> outbox.append(read(id).changed(next(id)), null));
        return untold.isPresent();
    }

    /** Cancels all of it that is to come; what was paid for that goes back. */
    public void cancel(Event event, UUID userId) {
        Instant now = clock.instant();
        List<Occurrence> all = occurrences.all(event.id());
        at("update event set cancelled_at = :now where id = :id", event.id())
                .param("now", Columns.at(now))
                .update();
        touch(event.id());
        outbox.append(cancelled(event, null, all, now), userId);
        refunds.ofCancelled(ids(all));
    }

    /** Tells that some occurrences are cancelled; what was paid for them goes back. */
    public void cancelled(Event event, List<Occurrence> some, UUID userId) {
        List<Instant> which = some.stream().map(Occurrence::originalAt).toList();
        if (some.isEmpty()) return;
        outbox.append(cancelled(event, which, some, clock.instant()), userId);
        refunds.ofCancelled(ids(some));
    }

    /** Removes an event for good. */
    public void remove(Event event, UUID userId) {
        at("delete from event where id = :id", event.id()).update();
        outbox.append(new EventDeleted(event.id(), event.orgId()), userId);
    }

    public boolean isAnswered(UUID id) {
        return at("""
                        select exists (select from rsvp r join occurrence o on o.id = r.occurrence_id
                                        where o.event_id = :id)""", id).query(Boolean.class).single();
    }

    private EventCancelled cancelled(Event event, @Nullable List<Instant> which, List<Occurrence> all, Instant now) {
        String title = event.settings().title();
        return new EventCancelled(
                event.id(), event.orgId(), title, which, concerned(all), now, event.details(next(event.id())));
    }

    private List<UUID> concerned(List<Occurrence> some) {
        return jdbc.sql(CONCERNED)
                .param("ids", ids(some).toArray(UUID[]::new))
                .param("now", Columns.at(clock.instant()))
                .query(UUID.class)
                .list();
    }

    private static List<UUID> ids(List<Occurrence> some) {
        return some.stream().map(Occurrence::id).toList();
    }

    /** When it takes place next, which whoever asks is about to tell. */
    private List<OccurrenceTime> next(UUID id) {
        Instant now = clock.instant();
        at(TELL_AGAIN, id)
                .param("now", Columns.at(now))
                .param("most", MOST_NEXT)
                .update();
        return at(NEXT, id)
                .param("now", Columns.at(now))
                .param("most", MOST_NEXT)
                .query((row, _) ->
                        new OccurrenceTime(Columns.instant(row, "starts_at"), Columns.instant(row, "ends_at")))
                .list();
    }

    private Event read(UUID id) {
        return at("select " + Event.COLUMNS + " from event p where p.id = :id", id)
                .query((row, _) -> Event.of(row))
                .single();
    }

    private void touch(UUID id) {
        at(TOUCH, id).param("now", Columns.at(clock.instant())).update();
    }

    private StatementSpec at(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id);
    }
}
