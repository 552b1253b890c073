package io.parley.search.query;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The query string of a search, as it came. */
record SearchParameters(
        @Parameter(description = "1 to 200 characters", required = true) @Nullable
        String q,

        @Nullable UUID orgId,

        @Parameter(description = "A type of content") @Nullable
        String type,

        @Parameter(description = "A username, or @me") @Nullable
        String author,

        @Nullable String tag,

        @Parameter(description = "A forum's slug, a channel's name, or a place's id") @Nullable
        String in,

        @Parameter(description = "link, image or file") @Nullable
        String has,

        @Parameter(description = "Written at or after this time") @Nullable
        Instant after,

        @Parameter(description = "Written before this time") @Nullable
        Instant before,

        @Parameter(description = "relevance, new or oldest") @Nullable
        String sort) {

    SearchQuery toQuery(List<String> knownTypes) {
        return SearchQuery.parse(q, orgId, author, tag)
                .in(in)
                .having(has)
                .ofType(type, knownTypes)
                .between(after, before)
                .sortedBy(sort);
    }
}
