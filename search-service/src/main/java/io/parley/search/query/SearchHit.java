package io.parley.search.query;

import io.parley.security.UserSummary;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something found. {@code snippetHtml} is escaped text in which {@code <mark>} is the only element. */
record SearchHit(
        String type,
        UUID id,
        @Nullable UUID orgId,
        String title,
        String snippetHtml,
        String url,
        @Nullable UserSummary author,
        @Nullable Instant createdAt,
        @Nullable Double score) {}
