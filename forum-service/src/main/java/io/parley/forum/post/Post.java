package io.parley.forum.post;

import io.parley.contracts.forum.PostCreated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post that is about to be stored; its topic gives it its number. */
public record Post(
        UUID id,
        UUID topicId,
        UUID orgId,
        @Nullable UUID parentId,
        UUID authorId,
        String body,
        String bodyHtml,
        Instant createdAt) {

    public PostCreated created(UUID forumId, int number, List<UUID> mentionedUserIds) {
        return new PostCreated(
                id, topicId, forumId, orgId, authorId, number, parentId, body, bodyHtml, mentionedUserIds, createdAt);
    }
}
