package io.parley.forum.topic;

import io.parley.security.CurrentUser;
import io.parley.security.Viewer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record OpenTopicCommand(
        @Nullable UUID id, UUID forumId, String title, String body, List<String> tags, CurrentUser author) {

    Viewer viewer() {
        return Viewer.of(author);
    }
}
