package io.parley.event.importing;

import io.parley.event.editing.ChangeEvent;
import io.parley.event.editing.ChangeEventCommand;
import io.parley.event.editing.ChangeEventRequest;
import io.parley.event.editing.NewEvents;
import io.parley.event.editing.Portion;
import io.parley.event.editing.RemoveEvent;
import io.parley.event.editing.ScheduleEventRequest;
import io.parley.event.importing.ImportView.Item;
import io.parley.event.importing.ImportView.Outcome;
import io.parley.event.importing.KnownEvents.KnownEvent;
import io.parley.messaging.Ids;
import io.parley.security.CurrentUser;
import io.parley.web.etag.IfMatch;
import io.parley.web.problem.Problem;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings one event of a file here, or what is here to what the file says. */
@Component
class ImportEvent {

    private static final IfMatch ANY = new IfMatch(null);

    private final KnownEvents known;
    private final NewEvents newEvents;
    private final ChangeEvent changeEvent;
    private final RemoveEvent removeEvent;
    private final IcsProblems problems;

    ImportEvent(
            KnownEvents known,
            NewEvents newEvents,
            ChangeEvent changeEvent,
            RemoveEvent removeEvent,
            IcsProblems problems) {
        this.known = known;
        this.newEvents = newEvents;
        this.changeEvent = changeEvent;
        this.removeEvent = removeEvent;
        this.problems = problems;
    }

    /**
     * Puts it here.
     *
     * @throws Problem {@code permission-denied} if it is here, and the user doesn't run it
     * @throws Problem {@code invalid-request} at the property that can't be so here
     */
    Item put(UUID orgId, IcsSeries series, CurrentUser user) {
        String uid = series.uid();
        KnownEvent before = known.find(orgId, uid).orElse(null);
        if (series.whole().isCancelled()) return cancel(uid, before, user);
        if (before != null && before.cancelled()) return new Item(uid, before.id(), Outcome.UNCHANGED);
        UUID id = problems.in(series.whole(), () -> whole(orgId, series, before, user));
        for (IcsEvent one : series.exceptions())
            if (!one.isCancelled()) problems.in(one, () -> one(id, series, one, user));
        if (before == null) return new Item(uid, id, Outcome.CREATED);
        long version = known.find(orgId, uid).map(KnownEvent::version).orElseThrow();
        return new Item(uid, id, version == before.version() ? Outcome.UNCHANGED : Outcome.CHANGED);
    }

    private Item cancel(String uid, @Nullable KnownEvent before, CurrentUser user) {
        if (before == null) return new Item(uid, null, Outcome.UNCHANGED);
        if (before.cancelled()) return new Item(uid, before.id(), Outcome.UNCHANGED);
        removeEvent.handle(before.id(), Portion.WHOLE, ANY, user);
        return new Item(uid, before.id(), Outcome.CANCELLED);
    }

    private UUID whole(UUID orgId, IcsSeries series, @Nullable KnownEvent before, CurrentUser user) {
        ScheduleEventRequest wanted =
                problems.checked(series.whole(), series.imported(series.whole()).whole(series.exceptions()));
        if (before != null) return change(before.id(), Portion.WHOLE, ChangeEventRequest.like(wanted), user);
        UUID id = Ids.next();
        newEvents.add(id, orgId, series.uid(), wanted.settings(), List.of(user.id()), user.id());
        return id;
    }

    // What is over or gone stays so.
    private UUID one(UUID eventId, IcsSeries series, IcsEvent one, CurrentUser user) {
        ZoneId zone = series.whole().get("DTSTART").zone(series.otherwise());
        LocalDateTime original = series.imported(one).original(zone);
        ScheduleEventRequest wanted = problems.checked(one, series.imported(one).one(zone));
        if (!known.isToCome(eventId, original)) return eventId;
        return change(eventId, Portion.one(original), ChangeEventRequest.oneLike(wanted), user);
    }

    private UUID change(UUID eventId, Portion portion, ChangeEventRequest change, CurrentUser user) {
        return changeEvent.handle(new ChangeEventCommand(eventId, portion, ANY, change, user));
    }
}
