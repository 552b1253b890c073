package io.parley.event.editing;

import io.parley.event.event.Event;
import io.parley.event.event.EventSettings;
import io.parley.event.event.Events;
import io.parley.event.occurrence.Occurrence;
import io.parley.event.occurrence.Occurrences;
import io.parley.event.occurrence.Replan;
import io.parley.event.rsvp.Answerable;
import io.parley.event.rsvp.Answers;
import io.parley.event.time.Expansion;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What follows for the occurrences when an event changes. What is over stays as it was. */
@Component
class Replanning {

    private final Occurrences occurrences;
    private final Replan replan;
    private final Answers answers;
    private final Events events;
    private final Clock clock;

    Replanning(Occurrences occurrences, Replan replan, Answers answers, Events events, Clock clock) {
        this.occurrences = occurrences;
        this.replan = replan;
        this.answers = answers;
        this.events = events;
        this.clock = clock;
    }

    void of(Event before, EventSettings after, UUID userId) {
        EventSettings was = before.settings();
        boolean sameTimes = after.times().equals(was.times()) && Objects.equals(after.recurrence(), was.recurrence());
        if (!sameTimes) move(before, after, userId);
        if (Objects.equals(after.capacity(), was.capacity())) return;
        occurrences.all(before.id()).stream()
                .filter(one -> one.details() == null)
                .forEach(one -> capacityOf(before.orgId(), after, one));
    }

    /** Serves those who wait for an occurrence, as far as there is room now. */
    void capacityOf(UUID orgId, EventSettings settings, Occurrence one) {
        if (one.isCancelled() || one.isOver(clock.instant())) return;
        answers.capacityChanged(Answerable.of(orgId, settings.title(), settings.capacity(), settings.price(), one));
    }

    private void move(Event before, EventSettings after, UUID userId) {
        Instant now = clock.instant();
        NavigableSet<LocalDateTime> dates = Expansion.of(after.times(), after.recurrence(), now);
        boolean once = !before.isSeries() && after.recurrence() == null;
        List<Occurrence> present = occurrences.all(before.id()).stream()
                .filter(one -> once || !one.isOver(now))
                .toList();
        List<Occurrence> gone = replan.to(
                before.id(),
                before.orgId(),
                present,
                before.settings().times().start(),
                after.times(),
                once ? dates : toCome(dates, after, now));
        events.cancelled(before, gone, userId);
    }

    private static NavigableSet<LocalDateTime> toCome(
            NavigableSet<LocalDateTime> dates, EventSettings settings, Instant now) {
        TreeSet<LocalDateTime> toCome = new TreeSet<>(dates);
        toCome.removeIf(date -> !settings.times().startingAt(date).endsAt().isAfter(now));
        return toCome;
    }
}
