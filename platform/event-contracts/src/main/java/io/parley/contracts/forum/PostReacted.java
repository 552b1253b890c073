package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import java.util.List;
import java.util.UUID;

/**
 * Someone reacted to a post, by {@code authorId}, or took it back.
 *
 * @param added whether {@code userId} now has this reaction
 * @param reactions all that the post has now
 */
@EventType("forum.post-reacted.v1")
public record PostReacted(
        UUID postId,
        UUID topicId,
        UUID forumId,
        UUID orgId,
        UUID authorId,
        int number,
        UUID userId,
        String emoji,
        boolean added,
        List<PostReaction> reactions)
        implements PostEvent {}
