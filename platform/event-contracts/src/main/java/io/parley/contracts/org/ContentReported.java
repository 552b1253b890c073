package io.parley.contracts.org;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/** Somebody reported a subject; {@code reason} is what they chose, such as {@code spam}. Their note stays in org-service. */
@EventType("org.content-reported.v1")
public record ContentReported(
        UUID orgId,
        UUID caseId,
        UUID reportId,
        String subjectType,
        UUID subjectId,
        UUID reporterId,
        String reason,
        Instant createdAt)
        implements ModerationEvent {}
