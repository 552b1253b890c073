package io.parley.notification.inbox;

import io.parley.contracts.forum.PostCreated;
import io.parley.contracts.forum.PostEdited;
import java.util.List;
import java.util.UUID;

/**
 * Something written that people may want to hear of.
 *
 * @param newPost whether it was posted just now, so that the topic's followers are told too, not only who is mentioned
 */
record Occasion(
        UUID orgId, UUID topicId, UUID postId, int number, UUID authorId, List<UUID> mentioned, boolean newPost) {

    static Occasion of(PostCreated post) {
        return new Occasion(
                post.orgId(),
                post.topicId(),
                post.postId(),
                post.number(),
                post.authorId(),
                post.mentionedUserIds(),
                true);
    }

    /** Followers heard of the post when it was written. */
    static Occasion of(PostEdited post) {
        return new Occasion(
                post.orgId(),
                post.topicId(),
                post.postId(),
                post.number(),
                post.authorId(),
                post.mentionedUserIds(),
                false);
    }
}
