package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post is now in this topic, under this number; it was in another. */
@EventType("forum.post-moved.v1")
public record PostMoved(
        UUID postId,
        UUID fromTopicId,
        UUID topicId,
        UUID forumId,
        UUID orgId,
        UUID authorId,
        int number,
        @Nullable UUID parentId,
        String body,
        String bodyHtml,
        int editCount,
        Instant createdAt,
        Instant updatedAt)
        implements PostEvent {}
