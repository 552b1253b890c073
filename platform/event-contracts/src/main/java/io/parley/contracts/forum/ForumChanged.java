package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others need to know of a forum is now this. */
@EventType("forum.forum-changed.v1")
public record ForumChanged(
        UUID forumId,
        UUID orgId,
        String slug,
        String name,
        String kind,
        boolean isPrivate,
        @Nullable String requiredRole)
        implements ForumEvent {}
