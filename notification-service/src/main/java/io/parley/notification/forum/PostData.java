package io.parley.notification.forum;

import io.parley.contracts.forum.PostCreated;
import io.parley.contracts.forum.PostMoved;
import io.parley.contracts.forum.PostRestored;
import io.parley.security.UserSummary;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new post as forum-service answers it, without what is each reader's own. */
record PostData(
        UUID id,
        UUID topicId,
        int number,
        @Nullable UUID parentId,
        UserSummary author,
        String body,
        String bodyHtml,
        int score,
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
                List.of(),
                false,
                0,
                post.createdAt(),
                post.createdAt());
    }

    static PostData of(PostMoved post, UserSummary author) {
        return new PostData(
                post.postId(),
                post.topicId(),
                post.number(),
                post.parentId(),
                author,
                post.body(),
                post.bodyHtml(),
                0,
                List.of(),
                false,
                post.editCount(),
                post.createdAt(),
                post.updatedAt());
    }

    static PostData of(PostRestored post, UserSummary author) {
        return new PostData(
                post.postId(),
                post.topicId(),
                post.number(),
                post.parentId(),
                author,
                post.body(),
                post.bodyHtml(),
                0,
                List.of(),
                false,
                post.editCount(),
                post.createdAt(),
                post.updatedAt());
    }
}
