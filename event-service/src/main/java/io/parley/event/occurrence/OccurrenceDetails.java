package io.parley.event.occurrence;

import org.jspecify.annotations.Nullable;

/** What an occurrence says in place of its series; all of it, also what is the same. */
public record OccurrenceDetails(
        String title,
        @Nullable String description,
        @Nullable String descriptionHtml,
        @Nullable String location,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String meetingUrl,
        @Nullable Integer capacity) {}
