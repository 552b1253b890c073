package io.parley.contracts.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What others need to know of an event. The link of an online meeting is for those who come, and stays with its owner.
 *
 * @param kind {@code meeting}, {@code webinar}, {@code social} or {@code live}
 * @param startsAt of a series the first time
 * @param timezone an IANA name
 * @param recurrence RFC 5545 lines; null for what happens once
 * @param lastEndsAt when its last occurrence ends, as far as they are expanded
 * @param next when it takes place next, in order and at most 60 times; null in events of before this was told
 */
public record EventDetails(
        String title,
        @Nullable String description,
        @Nullable String descriptionHtml,
        String kind,
        Instant startsAt,
        Instant endsAt,
        String timezone,
        @Nullable String location,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Integer capacity,
        boolean isPublic,
        @Nullable String recurrence,
        Instant lastEndsAt,
        List<UUID> hostIds,
        UUID createdBy,
        Instant createdAt,
        @Nullable List<OccurrenceTime> next) {}
