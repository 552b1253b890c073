package io.parley.search.event;

import io.parley.contracts.event.OccurrenceTime;
import io.parley.search.content.EventSchedule;
import io.parley.search.content.EventSchedule.Point;
import io.parley.search.query.HitViews.Found;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that was found.
 *
 * @param kind {@code meeting}, {@code webinar}, {@code social} or {@code live}
 * @param startsAt of a series the next time, or the first that ends after what was asked for
 * @param timezone an IANA name
 * @param recurring whether it is a series
 * @param lastEndsAt when its last occurrence ends, as far as they are planned: at most five years ahead
 * @param url the path in the web client
 * @param distanceKm from the point that was asked for; null where none was
 */
record EventHit(
        UUID id,
        UUID orgId,
        String title,
        String kind,
        Instant startsAt,
        Instant endsAt,
        String timezone,
        boolean recurring,
        Instant lastEndsAt,
        @Nullable String location,
        @Nullable Point coordinates,
        String url,
        @Nullable Double distanceKm) {

    static EventHit of(Found found, Instant after, boolean nearby) {
        EventSchedule schedule = Objects.requireNonNull(found.document().event());
        OccurrenceTime time = schedule.firstAfter(after);
        return new EventHit(
                found.document().id(),
                Objects.requireNonNull(found.document().orgId()),
                Objects.requireNonNullElse(found.title(), ""),
                schedule.kind(),
                time.startsAt(),
                time.endsAt(),
                schedule.timezone(),
                schedule.recurring(),
                schedule.lastEndsAt(),
                schedule.location(),
                schedule.at(),
                Objects.requireNonNull(found.document().url()),
                nearby ? found.hit().sort().getFirst().doubleValue() : null);
    }
}
