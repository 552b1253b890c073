package io.parley.contracts.org;

import io.parley.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/** An appeal was decided; {@code decision} is {@code uphold} or {@code overturn}, which takes back what was done. */
@EventType("org.appeal-decided.v1")
public record AppealDecided(UUID orgId, UUID caseId, UUID authorId, String decision, UUID decidedBy, Instant decidedAt)
        implements ModerationEvent {}
