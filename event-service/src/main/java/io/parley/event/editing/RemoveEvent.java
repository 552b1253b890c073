package io.parley.event.editing;

import io.parley.event.event.Covers;
import io.parley.event.event.Event;
import io.parley.event.event.EventSettings;
import io.parley.event.event.Events;
import io.parley.event.occurrence.Occurrence;
import io.parley.event.occurrence.Occurrences;
import io.parley.event.place.EventGate;
import io.parley.event.time.Recurrence;
import io.parley.event.time.RecurrenceText;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import io.parley.web.etag.IfMatch;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What nobody answered is removed, what somebody answered is cancelled. */
@Component
public class RemoveEvent {

    private final EventGate gate;
    private final Events events;
    private final Occurrences occurrences;
    private final Covers covers;

    RemoveEvent(EventGate gate, Events events, Occurrences occurrences, Covers covers) {
        this.gate = gate;
        this.events = events;
        this.occurrences = occurrences;
        this.covers = covers;
    }

    @Transactional
    public void handle(UUID eventId, Portion portion, IfMatch ifMatch, CurrentUser user) {
        gate.write(eventId, user, Permission.POST).requireRunningOrModerating();
        Event event = events.lock(eventId);
        ifMatch.require(event.version());
        switch (portion.of(event)) {
            case ALL -> all(event, user.id());
            case ONE -> one(event, portion.find(event, occurrences), user.id());
            case FOLLOWING -> following(event, portion.find(event, occurrences), user.id());
        }
    }

    private void all(Event event, UUID userId) {
        boolean answered = events.isAnswered(event.id());
        if (answered && !event.isCancelled()) events.cancel(event, userId);
        if (answered) return;
        events.remove(event, userId);
        covers.forget(event.id());
    }

    private void one(Event event, Occurrence one, UUID userId) {
        if (one.isCancelled()) return;
        if (occurrences.all(event.id()).size() == 1) {
            all(event, userId);
            return;
        }
        List<Occurrence> cancelled = occurrences.withdraw(List.of(one));
        EventSettings whole = event.settings();
        if (cancelled.isEmpty()) recur(event, series(whole).without(one.original()));
        finish(event, cancelled, userId);
    }

    private void following(Event event, Occurrence from, UUID userId) {
        EventSettings whole = event.settings();
        if (!from.original().isAfter(whole.times().start())) {
            all(event, userId);
            return;
        }
        List<Occurrence> cancelled = occurrences.withdraw(occurrences.all(event.id()).stream()
                .filter(one -> !one.original().isBefore(from.original()))
                .toList());
        recur(event, series(whole).before(from.original()));
        finish(event, cancelled, userId);
    }

    private void finish(Event event, List<Occurrence> cancelled, UUID userId) {
        events.cancelled(event, cancelled, userId);
        events.shortened(event, userId);
    }

    private void recur(Event event, Recurrence recurrence) {
        EventSettings whole = event.settings();
        events.change(event.id(), whole.with(whole.times(), RecurrenceText.of(recurrence)), event.descriptionHtml());
    }

    private static Recurrence series(EventSettings whole) {
        return RecurrenceText.parse(Objects.requireNonNull(whole.recurrence()), whole.times());
    }
}
