package io.parley.forum.topic;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.parley.security.UserSummary;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A topic; the text of its first post comes only with a single one. */
record TopicView(
        UUID id,
        UUID forumId,
        UUID orgId,
        String title,
        UserSummary author,
        List<String> tags,
        boolean pinned,
        boolean locked,
        boolean announcement,
        int postCount,
        int lastPostNumber,
        Instant lastPostAt,
        Instant createdAt,
        Instant updatedAt,
        @JsonInclude(Include.NON_NULL) @Nullable String body,
        @JsonInclude(Include.NON_NULL) @Nullable String bodyHtml,
        @JsonInclude(Include.NON_NULL) @Nullable UUID firstPostId,
        @JsonIgnore long version,
        @JsonIgnore long hotRank) {}
