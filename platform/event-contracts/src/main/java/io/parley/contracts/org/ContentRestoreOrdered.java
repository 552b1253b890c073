package io.parley.contracts.org;

import io.parley.contracts.EventType;
import java.util.UUID;

/** The owner of a subject that was removed by an order is to bring it back. */
@EventType("org.content-restore-ordered.v1")
public record ContentRestoreOrdered(UUID orgId, UUID caseId, String subjectType, UUID subjectId, UUID orderedBy)
        implements ModerationEvent {}
