package io.parley.forum.forum;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.parley.forum.place.ForumKind;
import io.parley.security.CurrentUser;
import io.parley.security.Role;
import io.parley.web.etag.IfMatch;
import io.parley.web.patch.Given;
import io.parley.web.text.Slugs;
import io.parley.web.text.Texts;
import io.parley.web.text.Written;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What to change; what is absent stays as it is, what is null is cleared, where it can be. */
record ChangeForumRequest(
        @Nullable @Written(max = 100) String name,

        @Nullable @Size(max = 60) @Pattern(regexp = Slugs.PATTERN)
        String slug,

        @Nullable @Written(max = 2000, blank = true, lines = true)
        Given<String> description,

        @Nullable ForumKind kind,
        @Nullable Given<UUID> parentId,
        @JsonProperty("private") @Nullable Boolean isPrivate,
        @Nullable Given<Role> requiredRole,
        @Nullable Integer sortOrder,

        @Nullable @Written(max = 10_000, blank = true, lines = true)
        Given<String> template,

        @Nullable @Min(ForumSettings.LEAST_FEED_LIMIT) @Max(ForumSettings.MOST_FEED_LIMIT)
        Integer feedLimit) {

    ChangeForumCommand toCommand(UUID forumId, IfMatch ifMatch, CurrentUser user) {
        return new ChangeForumCommand(forumId, ifMatch, this, user);
    }

    ForumSettings onto(ForumSettings now) {
        ForumSettings after = new ForumSettings(
                slug == null ? now.slug() : slug,
                name == null ? now.name() : name.strip(),
                description == null ? now.description() : description.value(),
                kind == null ? now.kind() : kind,
                parentId == null ? now.parentId() : parentId.value(),
                isPrivate == null ? now.isPrivate() : isPrivate,
                requiredRole == null ? now.requiredRole() : requiredRole.value(),
                sortOrder == null ? now.sortOrder() : sortOrder,
                template == null ? now.template() : Texts.orNull(template.value()),
                feedLimit == null ? now.feedLimit() : feedLimit);
        after.requireFeedFor(feedLimit);
        return after;
    }
}
