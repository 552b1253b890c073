package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post was published; {@code body} is its Markdown, {@code bodyHtml} the sanitised rendering. */
@EventType("forum.post-created.v1")
public record PostCreated(
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
        Instant createdAt)
        implements PostEvent {}
