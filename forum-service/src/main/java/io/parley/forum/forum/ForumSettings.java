package io.parley.forum.forum;

import io.parley.security.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All of a forum that may be changed. */
record ForumSettings(
        String slug,
        String name,
        @Nullable String description,
        ForumKind kind,
        @Nullable UUID parentId,
        boolean isPrivate,
        @Nullable Role requiredRole,
        int sortOrder) {}
