package io.parley.event.editing;

import io.parley.event.EventProblem;
import io.parley.event.event.Covers;
import io.parley.event.event.Descriptions;
import io.parley.event.event.Event;
import io.parley.event.event.EventSettings;
import io.parley.event.event.Events;
import io.parley.event.occurrence.Occurrence;
import io.parley.event.occurrence.Occurrences;
import io.parley.event.time.Recurrence;
import io.parley.event.time.RecurrenceText;
import io.parley.messaging.Ids;
import io.parley.web.patch.Given;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes a series, or what is meant of it. Whoever calls holds the event's row. */
@Component
class SeriesChanges {

    private final Events events;
    private final Occurrences occurrences;
    private final Replanning replanning;
    private final Descriptions descriptions;
    private final Covers covers;
    private final Clock clock;

    SeriesChanges(
            Events events,
            Occurrences occurrences,
            Replanning replanning,
            Descriptions descriptions,
            Covers covers,
            Clock clock) {
        this.events = events;
        this.occurrences = occurrences;
        this.replanning = replanning;
        this.descriptions = descriptions;
        this.covers = covers;
        this.clock = clock;
    }

    UUID apply(Event event, Portion portion, ChangeEventRequest change, UUID userId) {
        return switch (portion.of(event)) {
            case ALL -> all(event, change, userId);
            case ONE -> one(event, portion.find(event, occurrences), change, userId);
            case FOLLOWING -> following(event, portion.find(event, occurrences), change, userId);
        };
    }

    private UUID all(Event event, ChangeEventRequest change, UUID userId) {
        EventSettings after = change.onto(event.settings());
        boolean sameHosts =
                change.hostIds() == null || new HashSet<>(change.hostIds()).equals(new HashSet<>(event.hostIds()));
        Given<UUID> cover = change.coverFileId();
        if (after.equals(event.settings()) && sameHosts && cover == null) return event.id();
        if (cover != null) covers.put(event.id(), cover.value(), userId);
        events.change(event.id(), after, html(event, after));
        if (!sameHosts) events.host(event.id(), Objects.requireNonNull(change.hostIds()));
        replanning.of(event, after, userId);
        events.changed(event, userId);
        return event.id();
    }

    private UUID one(Event event, Occurrence one, ChangeEventRequest change, UUID userId) {
        change.requireForOne();
        requireToCome(one);
        EventSettings before = event.settings().of(one);
        EventSettings after = change.onto(before);
        if (after.equals(before)) return event.id();
        boolean asSeries = after.equals(event.settings().with(after.times(), null));
        occurrences.change(one.id(), after.times(), asSeries ? null : after.details(html(event, after)));
        Occurrence now = occurrences.find(event.id(), one.original().toString());
        replanning.capacityOf(event.orgId(), after, now);
        events.changed(event.id(), now, before, after, userId);
        return event.id();
    }

    private UUID following(Event event, Occurrence from, ChangeEventRequest change, UUID userId) {
        requireToCome(from);
        EventSettings whole = event.settings();
        if (from.original().equals(whole.times().start())) return all(event, change, userId);
        change.requireNoCover();
        Recurrence series = RecurrenceText.parse(Objects.requireNonNull(whole.recurrence()), whole.times());
        EventSettings rest = whole.with(
                whole.times().startingAt(from.original()),
                RecurrenceText.of(series.from(whole.times().start(), from.original())));
        EventSettings after = change.onto(rest);
        events.change(
                event.id(),
                whole.with(whole.times(), RecurrenceText.of(series.before(from.original()))),
                event.descriptionHtml());
        UUID id = Ids.next();
        events.add(id, event.orgId(), id.toString(), after, html(event, after), userId);
        events.host(id, change.hostIds() == null ? event.hostIds() : change.hostIds());
        hand(event, from, id);
        Event split = events.lock(id);
        replanning.of(withSettings(split, rest), after, userId);
        events.shortened(event, userId);
        events.scheduled(id, userId);
        if (!after.equals(rest)) events.changed(withSettings(split, rest), userId);
        return id;
    }

    private void hand(Event event, Occurrence from, UUID toEvent) {
        List<Occurrence> following = occurrences.all(event.id()).stream()
                .filter(one -> !one.original().isBefore(from.original()))
                .toList();
        occurrences.give(following, toEvent);
    }

    private static Event withSettings(Event event, EventSettings settings) {
        return new Event(
                event.id(),
                event.orgId(),
                event.uid(),
                settings,
                event.descriptionHtml(),
                event.hostIds(),
                event.lastEndsAt(),
                event.createdBy(),
                event.createdAt(),
                event.cancelledAt(),
                event.version());
    }

    private void requireToCome(Occurrence one) {
        if (one.isCancelled()) throw EventProblem.EVENT_CANCELLED.exception();
        if (one.isOver(clock.instant())) throw EventProblem.EVENT_OVER.exception();
    }

    private @Nullable String html(Event event, EventSettings after) {
        boolean same = Objects.equals(after.description(), event.settings().description());
        return same ? event.descriptionHtml() : descriptions.html(after.description());
    }
}
