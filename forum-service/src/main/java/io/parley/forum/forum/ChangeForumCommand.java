package io.parley.forum.forum;

import io.parley.forum.place.ForumKind;
import io.parley.security.CurrentUser;
import io.parley.security.Role;
import io.parley.web.etag.IfMatch;
import io.parley.web.patch.Given;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What to change; null leaves a setting as it is. */
record ChangeForumCommand(
        UUID forumId,
        IfMatch ifMatch,
        @Nullable String name,
        @Nullable String slug,
        @Nullable Given<String> description,
        @Nullable ForumKind kind,
        @Nullable Given<UUID> parentId,
        @Nullable Boolean isPrivate,
        @Nullable Given<Role> requiredRole,
        @Nullable Integer sortOrder,
        CurrentUser user) {

    ForumSettings appliedTo(ForumSettings now) {
        return new ForumSettings(
                slug == null ? now.slug() : slug,
                name == null ? now.name() : name,
                description == null ? now.description() : description.value(),
                kind == null ? now.kind() : kind,
                parentId == null ? now.parentId() : parentId.value(),
                isPrivate == null ? now.isPrivate() : isPrivate,
                requiredRole == null ? now.requiredRole() : requiredRole.value(),
                sortOrder == null ? now.sortOrder() : sortOrder);
    }
}
