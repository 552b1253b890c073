package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * What somebody wrote waits until a moderator has seen it. What it says stays in forum-service.
 *
 * @param kind {@code topic} or {@code post}
 * @param reason {@code watched-word} or {@code newcomer}
 */
@EventType("forum.post-held.v1")
public record PostHeld(
        UUID userId, UUID orgId, UUID forumId, UUID approvalId, String kind, String reason, Instant createdAt)
        implements ParticipantEvent {}
