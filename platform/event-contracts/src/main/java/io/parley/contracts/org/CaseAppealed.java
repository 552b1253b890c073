package io.parley.contracts.org;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/** The author wants somebody else to decide again. */
@EventType("org.case-appealed.v1")
public record CaseAppealed(UUID orgId, UUID caseId, UUID authorId, UUID resolvedBy, Instant createdAt)
        implements ModerationEvent {}
