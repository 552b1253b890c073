package io.parley.search.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When and where an event takes place, as the index holds it.
 *
 * @param startsAt of a series the first time
 * @param lastEndsAt when its last occurrence ends, as far as they are expanded
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
        boolean cancelled) {

    /** On the globe, in degrees. */
    public record Point(double lat, double lon) {}
}
