package io.parley.forum.topic;

import io.parley.security.CurrentUser;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record OpenTopicCommand(
        @Nullable UUID id,
        UUID forumId,
        String title,
        String body,
        List<String> tags,
        List<UUID> attachments,
        CurrentUser author) {}
