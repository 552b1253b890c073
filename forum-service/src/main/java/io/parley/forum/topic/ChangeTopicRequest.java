package io.parley.forum.topic;

import io.parley.security.CurrentUser;
import io.parley.web.etag.IfMatch;
import io.parley.web.text.Written;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What to change; what is absent stays as it is. */
record ChangeTopicRequest(
        @Nullable @Written(max = 255) String title,
        @Nullable @Written(max = 50_000, lines = true) String body,
        @Nullable @Size(max = 5) List<@NotNull @Pattern(regexp = Tags.PATTERN, message = Tags.FAULT) String> tags,
        @Nullable Boolean pinned,
        @Nullable Boolean locked,
        @Nullable Boolean announcement,
        @Nullable UUID forumId) {

    ChangeTopicCommand toCommand(UUID topicId, IfMatch ifMatch, CurrentUser user) {
        return new ChangeTopicCommand(topicId, ifMatch, this, user);
    }

    boolean isForModerators() {
        return pinned != null || locked != null || announcement != null || forumId != null;
    }

    TopicState onto(TopicState now) {
        return new TopicState(
                title == null ? now.title() : title.strip(),
                tags == null ? now.tags() : tags,
                pinned == null ? now.pinned() : pinned,
                locked == null ? now.locked() : locked,
                announcement == null ? now.announcement() : announcement);
    }
}
