package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import java.util.UUID;

/** A post, by {@code authorId}, solves what its topic asks. */
@EventType("forum.solution-marked.v1")
public record SolutionMarked(UUID topicId, UUID forumId, UUID orgId, UUID postId, int number, UUID authorId)
        implements PostEvent {}
