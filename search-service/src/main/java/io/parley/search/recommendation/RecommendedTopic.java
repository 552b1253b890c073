package io.parley.search.recommendation;

import io.parley.security.UserSummary;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record RecommendedTopic(
        UUID id,
        @Nullable UUID orgId,
        String title,
        String url,
        @Nullable UserSummary author,
        List<String> tags,
        @Nullable Instant createdAt,
        List<Because> because) {}
