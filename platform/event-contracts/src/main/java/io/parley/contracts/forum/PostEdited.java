package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The text of a post is now this; {@code mentionedUserIds} are all who are mentioned now. */
@EventType("forum.post-edited.v1")
public record PostEdited(
        UUID postId,
        UUID topicId,
        UUID forumId,
        UUID orgId,
        UUID authorId,
        int number,
        @Nullable UUID parentId,
        String body,
        String bodyHtml,
        List<UUID> mentionedUserIds,
        int editCount,
        Instant createdAt,
        Instant updatedAt)
        implements PostEvent {}
