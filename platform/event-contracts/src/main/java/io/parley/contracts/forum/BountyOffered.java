package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/** Somebody gives points of their reputation to who solves a topic until then. */
@EventType("forum.bounty-offered.v1")
public record BountyOffered(UUID topicId, UUID forumId, UUID orgId, UUID userId, int points, Instant until)
        implements PostEvent {}
