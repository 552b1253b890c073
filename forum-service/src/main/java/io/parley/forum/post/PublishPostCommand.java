package io.parley.forum.post;

import io.parley.security.CurrentUser;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record PublishPostCommand(
        @Nullable UUID id,
        UUID topicId,
        @Nullable UUID parentId,
        String body,
        List<UUID> attachments,
        CurrentUser author) {}
