package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A moderator has seen what waited.
 *
 * @param kind {@code topic} or {@code post}
 * @param topicId of the topic that it is, or that it was written for; null for a topic that there won't be
 * @param postId null unless it is a post now
 * @param number of that post
 * @param title of the topic
 */
@EventType("forum.held-post-decided.v1")
public record HeldPostDecided(
        UUID userId,
        UUID orgId,
        UUID forumId,
        UUID approvalId,
        String kind,
        boolean approved,
        @Nullable UUID topicId,
        @Nullable UUID postId,
        @Nullable Integer number,
        String title)
        implements ParticipantEvent {}
