package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A forum exists, readable by whom {@code isPrivate} and {@code requiredRole} say. */
@EventType("forum.forum-created.v1")
public record ForumCreated(
        UUID forumId,
        UUID orgId,
        String slug,
        String name,
        String kind,
        boolean isPrivate,
        @Nullable String requiredRole)
        implements ForumEvent {}
