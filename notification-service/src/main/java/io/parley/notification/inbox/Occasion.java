package io.parley.notification.inbox;

import io.parley.contracts.forum.PostCreated;
import io.parley.contracts.forum.PostEdited;
import io.parley.messaging.ReceivedEvent;
import java.util.List;
import java.util.UUID;

/**
 * Something written that people may want to hear of.
 *
 * @param event that told of it
 * @param newPost whether it was posted just now, so that the topic's followers are told too, not only who is mentioned
 */
record Occasion(
        ReceivedEvent<?> event,
        UUID orgId,
        UUID topicId,
        UUID postId,
        int number,
        UUID authorId,
        List<UUID> mentioned,
        boolean newPost) {

    static Occasion of(ReceivedEvent<?> event, PostCreated post) {
        return new Occasion(
                event,
                post.orgId(),
                post.topicId(),
                post.postId(),
                post.number(),
                post.authorId(),
                post.mentionedUserIds(),
                true);
    }

    /** Followers heard of the post when it was written. */
    static Occasion of(ReceivedEvent<?> event, PostEdited post) {
        return new Occasion(
                event,
                post.orgId(),
                post.topicId(),
                post.postId(),
                post.number(),
                post.authorId(),
                post.mentionedUserIds(),
                false);
    }
}
