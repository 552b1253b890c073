package io.parley.contracts.org;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Moderators have something to decide: the first report of a subject came. Without an author nobody is known to have made it. */
@EventType("org.case-opened.v1")
public record CaseOpened(
        UUID orgId,
        UUID caseId,
        String subjectType,
        UUID subjectId,
        @Nullable UUID authorId,
        Instant createdAt) implements ModerationEvent {}
