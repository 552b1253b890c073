package io.parley.contracts.org;

import io.parley.contracts.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody may become a member again. */
@EventType("org.user-unbanned.v1")
public record UserUnbanned(
        UUID orgId, UUID userId, @Nullable UUID caseId) implements ModerationEvent {}
