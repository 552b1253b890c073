package io.parley.forum.forum;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.parley.forum.place.ForumKind;
import io.parley.security.CurrentUser;
import io.parley.security.Role;
import io.parley.web.text.Slugs;
import io.parley.web.text.Texts;
import io.parley.web.text.Written;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new forum.
 *
 * @param template what a new topic of the forum begins with
 * @param feedLimit how many characters a post may have, in a feed; 500 where it is absent
 */
record OpenForumRequest(
        @Nullable UUID id,
        @NotNull @Written(max = 100) String name,

        @Nullable @Size(max = 60) @Pattern(regexp = Slugs.PATTERN)
        String slug,

        @Nullable @Written(max = 2000, blank = true, lines = true)
        String description,

        @NotNull ForumKind kind,
        @Nullable UUID parentId,
        @JsonProperty("private") @Nullable Boolean isPrivate,
        @Nullable Role requiredRole,
        @Nullable Integer sortOrder,

        @Nullable @Written(max = 10_000, blank = true, lines = true)
        String template,

        @Nullable @Min(ForumSettings.LEAST_FEED_LIMIT) @Max(ForumSettings.MOST_FEED_LIMIT)
        Integer feedLimit) {

    OpenForumCommand toCommand(UUID orgId, CurrentUser user) {
        return new OpenForumCommand(
                id,
                orgId,
                name.strip(),
                slug,
                description == null ? null : description.strip(),
                kind,
                parentId,
                Objects.requireNonNullElse(isPrivate, false),
                requiredRole,
                Objects.requireNonNullElse(sortOrder, 0),
                Texts.orNull(template),
                feedLimit,
                user);
    }
}
