package io.parley.notification.realtime.event;

import io.parley.contracts.forum.PostCreated;
import io.parley.contracts.forum.PostEdited;
import io.parley.security.UserSummary;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post as forum-service answers it. Nobody can vote, react or mark a solution yet, so these say that nobody did. */
record PostData(
        UUID id,
        UUID topicId,
        int number,
        @Nullable UUID parentId,
        UserSummary author,
        String body,
        String bodyHtml,
        int score,
        int myVote,
        List<String> reactions,
        boolean isSolution,
        int editCount,
        Instant createdAt,
        Instant updatedAt) {

    static PostData of(PostCreated post, UserSummary author) {
        return new PostData(
                post.postId(),
                post.topicId(),
                post.number(),
                post.parentId(),
                author,
                post.body(),
                post.bodyHtml(),
                0,
                0,
                List.of(),
                false,
                0,
                post.createdAt(),
                post.createdAt());
    }

    static PostData of(PostEdited post, UserSummary author) {
        return new PostData(
                post.postId(),
                post.topicId(),
                post.number(),
                post.parentId(),
                author,
                post.body(),
                post.bodyHtml(),
                0,
                0,
                List.of(),
                false,
                post.editCount(),
                post.createdAt(),
                post.updatedAt());
    }
}
