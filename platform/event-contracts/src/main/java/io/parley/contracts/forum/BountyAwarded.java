package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import java.util.UUID;

/** A post, by {@code authorId}, won the bounty of its topic. */
@EventType("forum.bounty-awarded.v1")
public record BountyAwarded(
        UUID topicId, UUID forumId, UUID orgId, UUID postId, int number, UUID authorId, UUID userId, int points)
        implements PostEvent {}
