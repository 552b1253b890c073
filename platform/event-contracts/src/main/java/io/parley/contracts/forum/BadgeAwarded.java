package io.parley.contracts.forum;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody earned a badge in an organization, perhaps once more.
 *
 * @param awardId of this badge of theirs
 * @param badge its key in the catalogue, such as {@code nice-answer}
 * @param group {@code bronze}, {@code silver} or {@code gold}
 */
@EventType("forum.badge-awarded.v1")
public record BadgeAwarded(UUID userId, UUID orgId, UUID awardId, String badge, String group, Instant awardedAt)
        implements ParticipantEvent {}
