package io.parley.forum.forum;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.parley.security.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param topicCount only in lists: in a single forum it would make the ETag of the settings follow every topic */
record ForumView(
        UUID id,
        UUID orgId,
        String slug,
        String name,
        @Nullable String description,
        ForumKind kind,
        @Nullable UUID parentId,
        @JsonProperty("private") boolean isPrivate,
        @Nullable Role requiredRole,
        int sortOrder,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long topicCount,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore long version) {}
