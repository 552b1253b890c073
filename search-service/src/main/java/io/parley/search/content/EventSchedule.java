package io.parley.search.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.parley.contracts.event.OccurrenceTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When and where an event takes place, as the index holds it.
 *
 * @param startsAt of a series the first time
 * @param lastEndsAt when its last occurrence ends, as far as they are expanded
 * @param next when it takes place, from when that was told last on, in order; null in documents of before there was this
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventSchedule(
        String kind,
        Instant startsAt,
        Instant endsAt,
        Instant lastEndsAt,
        String timezone,
        boolean recurring,
        @Nullable String location,
        @Nullable Point at,
        boolean cancelled,
        @Nullable List<OccurrenceTime> next) {

    /** The first time that ends after this one; the first of all where none is known to. */
    public OccurrenceTime firstAfter(Instant time) {
        return Stream.ofNullable(next)
                .flatMap(List::stream)
                .filter(one -> one.endsAt().isAfter(time))
                .findFirst()
                .orElseGet(() -> new OccurrenceTime(startsAt, endsAt));
    }

    /** On the globe, in degrees. */
    public record Point(double lat, double lon) {}
}
