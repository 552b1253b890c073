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

record ChangeTopicRequest(
        @Nullable @Written(max = 200) String title,
        @Nullable @Written(max = 50_000, lines = true) String body,
        @Nullable @Size(max = 5) List<@NotNull @Pattern(regexp = TopicState.TAG) String> tags,
        @Nullable Boolean pinned,
        @Nullable Boolean locked,
        @Nullable Boolean announcement,
        @Nullable UUID forumId) {

    ChangeTopicCommand toCommand(UUID topicId, IfMatch ifMatch, CurrentUser user) {
        return new ChangeTopicCommand(
                topicId,
                ifMatch,
                title == null ? null : title.strip(),
                body,
                tags,
                pinned,
                locked,
                announcement,
                forumId,
                user);
    }
}
