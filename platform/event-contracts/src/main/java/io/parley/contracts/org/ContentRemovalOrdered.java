package io.parley.contracts.org;

import io.parley.contracts.EventType;
import java.util.UUID;

/** The owner of the subject is to remove it; its own event of that is the confirmation. */
@EventType("org.content-removal-ordered.v1")
public record ContentRemovalOrdered(UUID orgId, UUID caseId, String subjectType, UUID subjectId, UUID orderedBy)
        implements ModerationEvent {}
