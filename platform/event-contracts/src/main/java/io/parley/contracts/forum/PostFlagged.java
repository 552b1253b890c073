package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/** What somebody published has a word in it that moderators want to hear of; the topic itself where the number is 1. */
@EventType("forum.post-flagged.v1")
public record PostFlagged(
        UUID postId, UUID topicId, UUID forumId, UUID orgId, UUID authorId, int number, Instant flaggedAt)
        implements PostEvent {}
