package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import java.util.UUID;

/** A post, by {@code authorId}, is no longer what solves its topic. */
@EventType("forum.solution-unmarked.v1")
public record SolutionUnmarked(UUID topicId, UUID forumId, UUID orgId, UUID postId, int number, UUID authorId)
        implements PostEvent {}
