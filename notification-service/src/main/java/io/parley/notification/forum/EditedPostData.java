package io.parley.notification.forum;

import io.parley.contracts.forum.PostEdited;
import java.time.Instant;
import java.util.UUID;

/** What an edit changed of a post; votes, reactions and the rest stay as they are. */
record EditedPostData(
        UUID id, UUID topicId, int number, String body, String bodyHtml, int editCount, Instant updatedAt) {

    static EditedPostData of(PostEdited post) {
        return new EditedPostData(
                post.postId(),
                post.topicId(),
                post.number(),
                post.body(),
                post.bodyHtml(),
                post.editCount(),
                post.updatedAt());
    }
}
