package io.parley.contracts.org;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Moderators decided.
 *
 * @param action {@code dismiss}, {@code remove}, {@code warn}, {@code silence}, {@code suspend} or {@code ban}; what it does to people
 *     and content is told by events of its own
 * @param until when a silence, a suspension or a ban ends; null without an end
 * @param reporterIds who is waiting to be told
 */
@EventType("org.case-resolved.v1")
public record CaseResolved(
        UUID orgId,
        UUID caseId,
        String subjectType,
        UUID subjectId,
        @Nullable UUID authorId,
        String action,
        @Nullable Instant until,
        UUID resolvedBy,
        List<UUID> reporterIds,
        Instant resolvedAt)
        implements ModerationEvent {}
