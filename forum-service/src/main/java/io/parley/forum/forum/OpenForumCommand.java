package io.parley.forum.forum;

import io.parley.forum.place.ForumKind;
import io.parley.security.CurrentUser;
import io.parley.security.Role;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record OpenForumCommand(
        @Nullable UUID id,
        UUID orgId,
        String name,
        @Nullable String slug,
        @Nullable String description,
        ForumKind kind,
        @Nullable UUID parentId,
        boolean isPrivate,
        @Nullable Role requiredRole,
        int sortOrder,
        @Nullable String template,
        @Nullable Integer feedLimit,
        CurrentUser user) {

    ForumSettings settings(String freeSlug) {
        ForumSettings settings = new ForumSettings(
                freeSlug,
                name,
                description,
                kind,
                parentId,
                isPrivate,
                requiredRole,
                sortOrder,
                template,
                Objects.requireNonNullElse(feedLimit, ForumSettings.USUAL_FEED_LIMIT));
        settings.requireFeedFor(feedLimit);
        return settings;
    }
}
