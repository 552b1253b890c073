package io.parley.event.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * When something begins and ends by the clocks of a place. Instants follow from the rules of its zone as RFC 5545 says (3.3.5): a
 * time that is skipped counts by the offset before the gap, one that comes twice is the first of both.
 */
public record EventTimes(LocalDateTime start, LocalDateTime end, ZoneId zone) {

    public Instant startsAt() {
        return at(start);
    }

    public Instant endsAt() {
        return at(end);
    }

    public Instant at(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }

    public LocalDateTime local(Instant instant) {
        return instant.atZone(zone).toLocalDateTime();
    }

    /** How long it takes; all occurrences of a series take as long (RFC 5545, 3.8.5.3). */
    public Duration duration() {
        return Duration.between(startsAt(), endsAt());
    }

    /** The same at another time of the series. */
    public EventTimes startingAt(LocalDateTime other) {
        if (other.equals(start)) return this;
        return new EventTimes(other, local(at(other).plus(duration())), zone);
    }
}
