package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import java.util.List;
import java.util.UUID;

/**
 * People voted on a post, by {@code authorId}; one event tells of all who did within a moment.
 *
 * @param score votes up less votes down, all of them, these included
 */
@EventType("forum.post-voted.v1")
public record PostVoted(
        UUID postId,
        UUID topicId,
        UUID forumId,
        UUID orgId,
        UUID authorId,
        int number,
        int upCount,
        int downCount,
        int score,
        List<PostVote> votes)
        implements PostEvent {}
