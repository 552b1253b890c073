package io.parley.forum.topic;

import io.parley.security.CurrentUser;
import io.parley.web.etag.IfMatch;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What to change; null leaves it as it is. */
record ChangeTopicCommand(
        UUID topicId,
        IfMatch ifMatch,
        @Nullable String title,
        @Nullable String body,
        @Nullable List<String> tags,
        @Nullable Boolean pinned,
        @Nullable Boolean locked,
        @Nullable Boolean announcement,
        @Nullable UUID forumId,
        CurrentUser user) {

    boolean isForModerators() {
        return pinned != null || locked != null || announcement != null || forumId != null;
    }

    TopicState appliedTo(TopicState now) {
        return new TopicState(
                title == null ? now.title() : title,
                tags == null ? now.tags() : tags,
                pinned == null ? now.pinned() : pinned,
                locked == null ? now.locked() : locked,
                announcement == null ? now.announcement() : announcement);
    }
}
